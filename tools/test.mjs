// `npm test`: everything, on servers that are thrown away. `npm test -- <arguments of jest>`: only those tests.
// The last line of all is `N passed, N failed`.
import os from 'node:os';
import { build } from './build.mjs';
import { runChecks } from './checks.mjs';
import { install } from './install.mjs';
import { jest } from './jest.mjs';
import { findProgram, temporary, throwAwayPg, throwAwayRedis } from './throw-away.mjs';
import { say, sinceBegin } from './progress.mjs';

const workers = `--maxWorkers=${Math.min(4, os.availableParallelism())}`;

/** The kinds of tests, quickest first. The last two start whole houses: one at a time, and two browsers at once. */
const projects = [
  { name: 'pure', title: 'rules, kernel and the house itself', args: [workers] },
  { name: 'e2e', title: 'stories over HTTP', args: [workers] },
  { name: 'house', title: 'the house survives kill -9', args: ['--runInBand'] },
  { name: 'browser', title: 'journeys in a browser', args: ['--maxWorkers=2'], needs: 'CHROMIUM_PATH' },
];

async function settings() {
  const env = { ...process.env, TEST_DATABASE_URL: await throwAwayPg() };
  const redis = await throwAwayRedis();
  if (redis) env.TEST_REDIS_URL = redis;
  env.TMPDIR = temporary('tests'); // what tests leave behind goes with it
  env.CHROMIUM_PATH ||= findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ?? '';
  return env;
}

function verdict(all) {
  const sum = (what) => all.reduce((total, counts) => total + (counts[what] ?? 0), 0);
  const skipped = sum('skipped');
  say(`\nall done after ${sinceBegin()}${skipped ? `; ${skipped} tests were skipped, each says why above` : ''}`);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

export async function test(args) {
  await install();
  await build();
  if (args.length) return verdict([await jest(args, await settings())]);
  const all = [await runChecks()];
  const env = await settings();
  for (const { name, title, args: own, needs } of projects) {
    if (needs && !env[needs]) {
      say(`\n• ${title}: SKIPPED, no Chromium found (Debian: apt-get install chromium; or set CHROMIUM_PATH)`);
      continue;
    }
    say(`\n• ${title} (jest project "${name}", ${sinceBegin()} since the beginning)`);
    all.push(await jest(['--selectProjects', name, ...own], env));
  }
  return verdict(all);
}
