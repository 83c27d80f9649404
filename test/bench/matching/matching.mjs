// `npm run bench -- matching [--json] [--full]`: the goals C1 and P1–P10 of the engine, peers in the same run, answers first. docs/benchmarks.md tells the figures.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { say } from '../../../tools/progress.mjs';
import { temporary } from '../../../tools/throw-away.mjs';
import { againstOracle, againstSql } from './answers.mjs';
import { generate } from './generate.mjs';
import { limit } from './limit.mjs';
import { liveEvents } from './live.mjs';
import { cpu, eachTimed, median, round, spread } from './measure.mjs';
import { searchLibraries } from './search-libraries.mjs';
import { sqlPeer } from './sql.mjs';
import { fillTables, throughPostgres } from './store.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 3;
const MB = (bytes) => round(bytes / 1e6);
const bytesOf = (arrays) => Object.values(arrays).reduce((sum, array) => sum + (array.byteLength ?? 0), 0);

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
async function oneSize(engine, databaseUrl, module, offers, { full }, rows) {
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
  const people = spread(10_000, full ? (offers > 10_000 ? 2_000 : 10_000) : 300);
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

/** Everybody against 100,000 offers, and what depends on the number of people. */
async function everybody(engine, copy, databaseUrl, module, { full }, rows) {
  const people = full ? 1_000_000 : 200_000;
  const offers = 100_000;
  const { market } = generate(engine, { people, offers });
  const workers = Math.min(2, os.availableParallelism());
  const scale = full ? '' : ` (goal is for 1M: × ${1_000_000 / people})`;
  let at = performance.now();
  const offerIndex = engine('offer-index').buildOfferIndex(market);
  const indexMs = performance.now() - at;
  at = performance.now();
  const peopleIndex = engine('people-index').buildPeopleIndex(market);
  rows.push({ goal: 'P9', what: `building the indexes: offers ${round(indexMs)} ms, people ${round(performance.now() - at)} ms`, figure: '', unit: '', wanted: '' });
  const memory = bytesOf(market.people.columns) + market.people.tokens.byteLength + bytesOf(peopleIndex) + bytesOf(offerIndex);
  rows.push({ goal: 'P9', what: `people and both indexes, ${people} people`, figure: MB(memory), unit: 'MB', wanted: full ? '≤ 160' : '' });
  const into = market.arena.take(Int32Array, people * 20);
  const run = { of: 'people', k: 20, workers, module, offerIndex, into };
  const [wall, used] = [performance.now(), cpu()];
  await engine('everyone').matchEveryone(market, run);
  const [seconds, cpuSeconds] = [(performance.now() - wall) / 1000, cpu() - used];
  rows.push({
    goal: 'P1',
    what: `${people} people × ${offers} offers, exact top 20, ${workers} workers: wall${scale}, load ${os.loadavg()[0].toFixed(1)}`,
    figure: round(seconds),
    unit: 's',
    wanted: full ? '≤ 30 [15]' : '',
  });
  rows.push({ goal: 'P1', what: 'the same: CPU', figure: round(cpuSeconds), unit: 'CPU-s', wanted: full ? '≤ 50 [28]' : '' });
  rows.push({ goal: 'P9', what: 'resident memory of the process, lists and generator included', figure: MB(process.memoryUsage().rss), unit: 'MB', wanted: full ? '≤ 600' : '' });
  const k = { offers: 20, people: 100 };
  const one = module ? new (engine('kernel').KernelEngine)(market, k, module, offerIndex, peopleIndex) : new (engine('engine').ScalarEngine)(market, k, offerIndex, peopleIndex);
  single(engine, market, one, offerIndex, rows);
  const best = new Int32Array(100);
  const reverse = eachTimed(spread(offers, 2_000), (i) => one.bestPeople(i, best, 0));
  rows.push({ goal: 'P7', what: `an offer → exact top 100 of ${people} people, CPU mean`, figure: round(reverse.cpu / 1000), unit: 'ms', wanted: full ? '≤ 1 [0.3]' : '' });
  rows.push({ goal: 'P7', what: 'the same: p99 (wall)', figure: round(reverse.p99 / 1000), unit: 'ms', wanted: full ? '≤ 5 [2]' : '' });
  snapshot(engine, market, into, rows);
  const db = await fillTables(engine, copy, databaseUrl, market);
  await throughPostgres(engine, copy, db, market, module, rows, full ? '≤ 75 [35]' : '');
  await db.end();
  return market;
}

function snapshot(engine, market, lists, rows) {
  const file = path.join(temporary('snapshot'), 'market');
  const { readSnapshot, writeSnapshot } = engine('snapshot');
  const written = performance.now();
  writeSnapshot(file, market, { lists });
  const between = performance.now();
  readSnapshot(file);
  const what = `snapshot with lists, ${MB(fs.statSync(file).size)} MB: written in ${round((between - written) / 1000)} s, read in`;
  rows.push({ goal: 'P2', what, figure: round((performance.now() - between) / 1000), unit: 's', wanted: '' });
}

/** One person at a time, and the C program over the same index. */
function single(engine, market, one, offerIndex, rows) {
  const sample = spread(market.people.n, 20_000);
  const out = market.arena.take(Int32Array, 20);
  const timed = eachTimed(sample, (i) => one.bestOffers(i, out, 0));
  rows.push({ goal: 'P6', what: `one person, ${one.name}, in process: p50 (wall)`, figure: round(timed.p50), unit: 'µs', wanted: '≤ 40 [20]' });
  rows.push({ goal: 'P6', what: 'the same: p99 (wall)', figure: round(timed.p99), unit: 'µs', wanted: '≤ 250 [120]' });
  let sum = 0n;
  for (const i of sample) {
    one.bestOffers(i, out, 0);
    for (let j = 0; j < 20; j++) sum += BigInt(out[j]) * BigInt(j + 1);
  }
  const pairs = [];
  for (let r = 0; r < ROUNDS; r++) {
    const c = limit(engine, market, offerIndex, sample, 2);
    if (!c) return rows.push({ goal: 'P3', what: 'no C compiler or no AVX2 here: not measured', figure: '', unit: '', wanted: '≤ 1.5' });
    pairs.push([c, eachTimed(sample, (i) => one.bestOffers(i, out, 0)).cpu]);
  }
  rows.push({
    goal: 'P3',
    what: 'the C program over the same index: checksum of 20,000 lists',
    figure: pairs[0][0].checksum === String(sum) ? 'equal' : 'NOT EQUAL',
    unit: '',
    wanted: 'equal',
  });
  const [c, ours] = [median(pairs.map(([{ us }]) => us)), median(pairs.map(([, us]) => us))];
  return rows.push({ goal: 'P3', what: `C ${round(c)} µs, ${one.name} ${round(ours)} µs CPU a person`, figure: round(ours / c), unit: '× C', wanted: '≤ 1.5 [1.15]' });
}

/** Rows of figures. `engine(name)`: a compiled module of libs/engine; `copy`: the one of the platform; `databaseUrl`: a throw-away PostgreSQL. */
export async function matching(engine, copy, databaseUrl, options) {
  const rows = [];
  const module = engine('kernel').kernelModule();
  if (!module) say('• no SIMD on this machine: the scalar engine is measured');
  const each = [];
  for (const offers of SIZES) each.push(await oneSize(engine, databaseUrl, module, offers, options, rows));
  rows.push({ goal: 'P10', what: 'growth of CPU a person from 10k to 100k offers', figure: round(Math.log10(each[2] / each[1])), unit: 'exponent', wanted: '≤ 0.75 [0.6]' });
  const market = await everybody(engine, copy, databaseUrl, module, options, rows);
  await liveEvents(engine, market, module, options, rows);
  return rows;
}
