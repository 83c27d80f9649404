// Goals C1, P4, P5: one size of the offers; answers first, then the cost of one person for every peer in the same run.
import { againstOracle, againstSql } from './answers.mjs';
import { generate } from './generate.mjs';
import { eachTimed, median, round, spread } from './measure.mjs';
import { searchLibraries } from './search-libraries.mjs';
import { sqlPeer } from './sql.mjs';

const ROUNDS = 3;

/** Indexes and both engines over a market. */
function engines(engine, market, module) {
  const offers = engine('offer-index').buildOfferIndex(market);
  const people = engine('people-index').buildPeopleIndex(market);
  const k = { offers: 20, people: 100 };
  const scalar = new (engine('engine').ScalarEngine)(market, k, offers, people);
  const simd = module && new (engine('kernel').KernelEngine)(market, k, module, offers, people);
  return { offers, people, scalar, simd };
}

/** One size: answers, then the cost of one person for every peer, in rounds one after the other. */
export async function oneSize(engine, databaseUrl, module, offers, { full }, rows) {
  const checked = full ? 10_000 : 500;
  const { market, places } = generate(engine, { people: 10_000, offers });
  const e = engines(engine, market, module);
  const best = e.simd ?? e.scalar;
  for (const { engine: name, people, offers: n, ...bad } of againstOracle(engine, market, [e.scalar, ...(e.simd ? [e.simd] : [])], {
    people: checked,
    offers: full ? Infinity : checked,
  }))
    rows.push({
      goal: 'C1',
      what: `${name} against the oracle, ${offers} offers: ${people} people, ${n} offers`,
      figure: Object.values(bad).join(' + '),
      unit: 'mismatches',
      wanted: '0',
    });
  const peer = await sqlPeer(engine, databaseUrl, market, places, 10_000);
  const askOffers = (i, out) => best.bestOffers(i, out, 0);
  const people = spread(10_000, full ? 10_000 : 300);
  const some = spread(offers, full ? 1_000 : 100);
  const reverse = await againstSql(engine, peer, some, peer.peopleOf(100), (i, out) => best.bestPeople(i, out, 0), 100);
  const timed = { sql: [], simd: [], scalar: [] };
  const out = market.arena.take(Int32Array, 20);
  const sample = spread(10_000, 10_000);
  let bad = 0;
  for (let r = 0; r < ROUNDS; r++) {
    const part = people.filter((_, i) => i % ROUNDS === r);
    const asked = await againstSql(engine, peer, part, peer.offersOf(20), askOffers, 20);
    bad += asked.bad;
    timed.sql.push(asked.us);
    if (e.simd) timed.simd.push(eachTimed(sample, (i) => e.simd.bestOffers(i, out, 0)).cpu);
    timed.scalar.push(eachTimed(sample, (i) => e.scalar.bestOffers(i, out, 0)).cpu);
  }
  await peer.end();
  rows.push({
    goal: 'C1',
    what: `${best.name} against tuned SQL, ${offers} offers: ${people.length} people, ${some.length} offers`,
    figure: `${bad} + ${reverse.bad}`,
    unit: 'mismatches',
    wanted: '0',
  });
  const least = e.simd ? median(timed.simd) : median(timed.scalar);
  const wanted = offers === 100_000 ? '≥ 400' : offers === 10_000 ? '≥ 150' : '';
  rows.push({
    goal: 'P4',
    what: `tuned SQL ${round(median(timed.sql))} µs, simd ${e.simd ? round(least) : '-'} µs, scalar ${round(median(timed.scalar))} µs CPU a person, ${offers} offers`,
    figure: round(median(timed.sql) / least),
    unit: '× SQL',
    wanted,
  });
  if (offers === 100_000) libraries(engine, market, best, rows, full);
  return least;
}

function libraries(engine, market, best, rows, full) {
  const list = spread(market.people.n, full ? 200 : 60);
  const out = market.arena.take(Int32Array, 20);
  const ours = eachTimed(spread(market.people.n, 10_000), (i) => best.bestOffers(i, out, 0)).cpu;
  for (const [name, ask] of Object.entries(searchLibraries(engine, market))) {
    const theirs = eachTimed(list, ask).cpu;
    rows.push({
      goal: 'P5',
      what: `${name} ${round(theirs / 1000)} ms a person, 100000 offers (gives another answer)`,
      figure: round(theirs / ours),
      unit: '× library',
      wanted: '≥ 700 (fastest)',
    });
  }
}
