// The SQL peer: tables with the integer points of each skill, a covering index per (token, province), the provinces in reach stored with each person,
// prepared statements. The same score, so that answers can be compared one by one. A specialist might still gain 1.5–3 times.
import pg from 'pg';
import { cpuOf } from './measure.mjs';

const REMOTE = 32_767;

/** Sends rows as many-valued inserts of arrays: bulk enough for a benchmark. */
async function fill(db, table, columns, rows) {
  const CHUNK = 5000;
  for (let at = 0; at < rows.length; at += CHUNK) {
    const part = rows.slice(at, at + CHUNK);
    const values = columns.map((_, c) => part.map((row) => row[c]));
    const types = columns.map(({ type, array }) => (array ? 'text[]' : `${type}[]`));
    const picked = columns.map(({ name, type, array }) => (array ? `${name}::${type}[]` : name));
    await db.query(
      `insert into ${table} select ${picked.join(', ')} from unnest(${types.map((type, i) => `$${i + 1}::${type}`).join(', ')}) as t(${columns.map(({ name }) => name).join(', ')})`,
      values,
    );
  }
}
const int = (name) => ({ name, type: 'int' });
const ints = (name) => ({ name, type: 'int', array: true });
const braces = (list) => `{${[...list].join(',')}}`;

/** A peer over the first `people` and all offers of a market. */
export async function sqlPeer(engine, url, market, places, people) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  for (const setting of [
    'max_parallel_workers_per_gather = 0',
    'jit = off',
    'work_mem = "256MB"',
    'random_page_cost = 1.1',
    'synchronous_commit = off',
    'effective_cache_size = "8GB"',
  ])
    await db.query(`set ${setting}`);
  await db.query(`drop table if exists person, offer, offer_token, person_token, near;
    create table person (id int primary key, commune int, x int, y int, r int, level int, have int, slots int, sectors int, remote int, reach int[], tokens int[], wishes int[]);
    create table offer (id int primary key, commune int, x int, y int, place int, level int, need int, slots int, sector int, occupation int, given int, prov int);
    create table offer_token (token int, prov int, offer_id int, w int);
    create table person_token (token int, prov int, person_id int);
    create table near (wish int, other int, points int, primary key (wish, other))`);
  const { geography: g, near, skills } = market;
  const [p, o] = [market.people.columns, market.offers.columns];
  const slice = (rows, id, array = rows.tokens) => array.subarray(rows.columns.from[id], rows.columns.from[id] + rows.columns.count[id]);
  const reachOf = (id) => {
    const at = p.commune[id] * g.provinces;
    return [...Array.from({ length: g.provinces }, (_, i) => i).flatMap((i) => (g.orderKm[at + i] <= p.radius[id] ? [g.order[at + i]] : [])), REMOTE];
  };
  const personRows = Array.from({ length: people }, (_, id) => {
    const tokens = slice(market.people, id);
    const wishes = [...tokens].filter((token) => token >= skills).map((token) => token - skills);
    const [x, y] = places[p.commune[id]];
    return [
      id,
      p.commune[id],
      x,
      y,
      p.radius[id],
      p.level[id],
      p.have[id],
      p.slots[id],
      p.sectors[id],
      (p.flags[id] >> 1) & 1,
      braces(reachOf(id)),
      braces(tokens),
      braces(wishes),
    ];
  });
  await fill(
    db,
    'person',
    [...['id', 'commune', 'x', 'y', 'r', 'level', 'have', 'slots', 'sectors', 'remote'].map(int), ints('reach'), ints('tokens'), ints('wishes')],
    personRows,
  );
  const provinceOf = (id) => (o.where[id] ? REMOTE : g.province[o.commune[id]]);
  const ids = Array.from({ length: market.offers.n }, (_, id) => id);
  await fill(
    db,
    'offer',
    ['id', 'commune', 'x', 'y', 'place', 'level', 'need', 'slots', 'sector', 'occupation', 'given', 'prov'].map(int),
    ids.map((id) => [
      id,
      o.commune[id],
      ...places[o.commune[id]],
      o.where[id],
      o.level[id],
      o.need[id],
      o.slots[id],
      o.sector[id],
      o.occupation[id],
      o.freshness[id] + o.answers[id] + o.room[id],
      provinceOf(id),
    ]),
  );
  const tokenRows = ids.flatMap((id) => {
    const points = slice(market.offers, id, market.offers.points);
    return [...slice(market.offers, id)].map((token, i) => [token, provinceOf(id), id, points[i]]);
  });
  await fill(db, 'offer_token', ['token', 'prov', 'offer_id', 'w'].map(int), tokenRows);
  const nearRows = [];
  for (let wish = 0; wish < market.occupations; wish++) for (let k = near.from[wish]; k < near.from[wish + 1]; k++) nearRows.push([wish, near.to[k], near.points[k]]);
  await fill(db, 'near', ['wish', 'other', 'points'].map(int), nearRows);
  await db.query(
    `insert into person_token select unnest(tokens), 0, id from person; create index on offer_token (token, prov) include (offer_id, w); create index on person_token (token) include (person_id)`,
  );
  await db.query('vacuum analyze');
  const pid = (await db.query('select pg_backend_pid() as pid')).rows[0].pid;
  return { db, ...queries(engine, market), cpu: () => cpuOf(pid), end: () => db.end() };
}

function queries(engine, market) {
  const { weights: w } = engine('weights');
  // from home or anywhere: points of its own; else by distance
  const free = `(o.place = 2 or (o.place = 1 and p.remote = 1))`;
  const score = (ground) => `${ground} + case when ${free} then ${w.remote} when p.r = 0 then ${w.distance} else ${w.distance} * (p.r - d.km) / p.r end
    + greatest(0, ${w.level} - ${w.levelStep} * (p.level - o.level)) + case when o.sector < 32 and (p.sectors >> o.sector) & 1 = 1 then ${w.sector} else 0 end
    + case when o.occupation = any(p.wishes) then 0 else coalesce((select max(points) from near n where n.wish = any(p.wishes) and n.other = o.occupation), 0) end + o.given`;
  const hard = `(o.need & ~p.have) = 0 and (o.slots & p.slots) <> 0 and o.level <= p.level and (${free} or d.km <= p.r)`;
  const distance = `cross join lateral (select floor(sqrt(((o.x - p.x) * (o.x - p.x) + (o.y - p.y) * (o.y - p.y))::float8))::int as km) d`;
  return {
    offersOf: (k) => `select o.id, ${score('t.w')} as score from person p
      cross join (select ot.offer_id, sum(ot.w)::int as w from (select unnest(tokens) as token, reach from person where id = $1) pt
                  join offer_token ot on ot.token = pt.token and ot.prov = any(pt.reach) group by 1) t
      join offer o on o.id = t.offer_id ${distance} where p.id = $1 and t.w >= ${market.ground} and ${hard} order by score desc, o.id limit ${k}`,
    peopleOf: (k) => `select p.id, ${score('t.w')} as score from offer o
      cross join (select pt.person_id, sum(ot.w)::int as w from offer_token ot join person_token pt on pt.token = ot.token where ot.offer_id = $1 and ot.prov = (select prov from offer where id = $1) group by 1) t
      join person p on p.id = t.person_id ${distance} where o.id = $1 and t.w >= ${market.ground} and ${hard} order by score desc, p.id limit ${k}`,
  };
}
