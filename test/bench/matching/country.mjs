// Goals P1, P2, P3, P6, P7, P9: a country of people against 100,000 offers.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { temporary } from '../../../tools/throw-away.mjs';
import { generate } from './generate.mjs';
import { limit } from './limit.mjs';
import { cpu, eachTimed, median, round, spread } from './measure.mjs';
import { fillTables, throughPostgres } from './store.mjs';

const ROUNDS = 3;
const MB = (bytes) => round(bytes / 1e6);
/** Bytes in use; arrays have room to grow beyond. */
function bytesOf(market, people, offers) {
  const { columns, tokens, n, heapUsed } = market.people;
  const cells = (index, parts) => (market.skills + market.occupations) * index.blocks * parts * 4;
  const rows = Object.values(columns).reduce((sum, column) => sum + n * column.BYTES_PER_ELEMENT, heapUsed * tokens.BYTES_PER_ELEMENT);
  const peopleIndex = cells(people, 1) + heapUsed * 2 + people.n * (2 + 2 + 4 + 4) + people.blocks * 10;
  const offerIndex = cells(offers, 4) + market.offers.heapUsed * 4 + offers.n * (2 + 2 + 2 + 16) + offers.blocks * 21;
  return rows + peopleIndex + offerIndex;
}

/** Everybody against 100,000 offers, and what depends on the number of people. */
export async function everybody(engine, copy, databaseUrl, module, { full }, rows) {
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
  const memory = bytesOf(market, peopleIndex, offerIndex);
  rows.push({ goal: 'P9', what: `people and both indexes, ${people} people`, figure: round(memory / 1e6, 5), unit: 'MB', wanted: full ? '≤ 160' : '' });
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
  rows.push({ goal: 'P7', what: `the same: p99 of CPU; wall ${round(reverse.wall99 / 1000)}`, figure: round(reverse.p99 / 1000), unit: 'ms', wanted: full ? '≤ 5 [2]' : '' });
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
  rows.push({ goal: 'P6', what: `one person, ${one.name}, in process: p50 of CPU; wall ${round(timed.wall50)}`, figure: round(timed.p50), unit: 'µs', wanted: '≤ 40 [20]' });
  rows.push({ goal: 'P6', what: `the same: p99 of CPU; wall ${round(timed.wall99)}`, figure: round(timed.p99), unit: 'µs', wanted: '≤ 250 [120]' });
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
