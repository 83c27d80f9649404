// `npm run bench -- matching [--json] [--full]`: the goals C1 and P1–P10 of the engine, peers in the same run, answers first. docs/benchmarks.md tells the figures.
import { say } from '../../../tools/progress.mjs';
import { everybody } from './country.mjs';
import { liveEvents } from './live.mjs';
import { round } from './measure.mjs';
import { oneSize } from './peers.mjs';

const SIZES = [1_000, 10_000, 100_000];

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
