// Goal P2: from PostgreSQL to PostgreSQL in one go: people and offers out of tables by binary COPY, indexes, everybody's lists, packed lists back by COPY.
import pg from 'pg';
import { cpu, round } from './measure.mjs';

const PERSON = ['commune', 'radius', 'level', 'have', 'haveRare', 'slots', 'sectors', 'flags'];
const OFFER = ['commune', 'where', 'level', 'need', 'needRare', 'slots', 'sector', 'occupation', 'freshness', 'answers', 'room', 'flags'];

/** Makes the tables out of a market; not timed. */
export async function fillTables(engine, copy, url, market) {
  const { RowWriter } = engine('packed');
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const columns = (names) => names.map((name) => `"${name}" int`).join(', ');
  await db.query(
    `create table market_person (id int primary key, ${columns(PERSON)}, tokens int[]); create table market_offer (id int primary key, ${columns(OFFER)}, tokens int[], points int[])`,
  );
  function* pieces(rows, names, lists) {
    const writer = new RowWriter();
    for (let id = 0; id < rows.n; id++) {
      const [from, to] = [rows.columns.from[id], rows.columns.from[id] + rows.columns.count[id]];
      writer.row([id, ...names.map((name) => rows.columns[name][id]), ...lists.map((list) => rows[list].subarray(from, to))]);
      const ready = writer.take();
      if (ready) yield ready;
    }
    yield writer.take(true);
  }
  await copy.copyIn(db, 'copy market_person from stdin (format binary)', pieces(market.people, PERSON, ['tokens']));
  await copy.copyIn(db, 'copy market_offer from stdin (format binary)', pieces(market.offers, OFFER, ['tokens', 'points']));
  await db.query('vacuum analyze');
  return db;
}

/** Loads, matches and stores; the market gives its places and tables of skills, its rows come out of the database. */
export async function throughPostgres(engine, copy, db, market, module, rows, wanted) {
  const { RowReader, packedLists } = engine('packed');
  const { PeopleRows, OfferRows } = engine('rows');
  const { n, heapUsed } = market.people;
  const sizes = { offers: [market.offers.n, market.offers.heapUsed] };
  // the rows of the generator give way to those of the tables
  market.people = new PeopleRows(market.arena, n, heapUsed);
  market.offers = new OfferRows(market.arena, ...sizes.offers);
  const keys = market.arena.take(Int32Array, n * 20);
  const [began, used] = [performance.now(), cpu()];
  const lap = (() => {
    let at = began;
    return () => {
      const now = performance.now();
      const seconds = (now - at) / 1000;
      at = now;
      return round(seconds);
    };
  })();
  const reader = new RowReader();
  const [tokens, points] = [new Int32Array(256), new Int32Array(256)];
  const row = {};
  const load = (table, names, lists, side) =>
    copy.copyOut(db, `copy (select * from ${table}) to stdout (format binary)`, (message) => {
      if (!reader.begin(message)) return;
      const id = reader.int();
      for (const name of names) row[name] = reader.int();
      for (const [name, into] of lists) row[name] = into.subarray(0, reader.list(into));
      side.write(id, row);
    });
  await load('market_person', PERSON, [['tokens', tokens]], market.people);
  await load(
    'market_offer',
    OFFER,
    [
      ['tokens', tokens],
      ['points', points],
    ],
    market.offers,
  );
  const laps = { load: lap() };
  await engine('everyone').matchEveryone(market, { of: 'people', k: 20, workers: 2, module, into: keys });
  laps.match = lap();
  await db.query('begin');
  await db.query('create table match_list (person int, offers int[], scores int[])');
  await copy.copyIn(db, 'copy match_list from stdin (format binary)', packedLists(keys, 20, n));
  await db.query('alter table match_list add primary key (person)');
  await db.query('commit');
  laps.store = lap();
  const [{ lists, size }] = (await db.query("select count(*)::int as lists, pg_total_relation_size('match_list') / 1000000 as size from match_list")).rows;
  const said = Object.entries(laps)
    .map(([name, seconds]) => `${name} ${seconds} s`)
    .join(', ');
  rows.push({
    goal: 'P2',
    what: `from PostgreSQL to PostgreSQL: ${said}; ${lists} lists, ${size} MB; ${round(cpu() - used)} CPU-s here: wall`,
    figure: round((performance.now() - began) / 1000),
    unit: 's',
    wanted,
  });
}
