// `npm run bench -- NAME [--json] [--full]`: figures, told in docs/benchmarks.md. Without a name: all of them, one after the other.
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './build.mjs';
import { setUp } from './database.mjs';
import { freePort } from './embedded-pg.mjs';
import { install } from './install.mjs';
import { root } from './places.mjs';
import { atEnd, Refused } from './processes.mjs';
import { speakOnStandardError, step } from './progress.mjs';
import { temporary, throwAwayPg } from './throw-away.mjs';

/** Pure rules, in this process: nothing is started. */
const loans = async (options) => (await import('../test/bench/loans.mjs')).loans(options);

/** Founders to mentors, in this process. */
const assign = async (options) => (await import('../test/bench/assign.mjs')).assign(options);

/** A house of its own on a durable PostgreSQL that is thrown away; gives the address of its API. */
async function house({ demo }) {
  const port = await freePort();
  const settings = {
    DATABASE_URL: await throwAwayPg({ durable: true }),
    TIWIZI_DATA_DIR: temporary('bench'),
    TIWIZI_DEMO: demo ? '1' : '0',
    PORT: String(port),
    REQUESTS_PER_MINUTE: '100000000',
  };
  const env = { ...process.env, ...settings };
  await setUp(env, { quiet: true });
  const base = `http://127.0.0.1:${port}`;
  const api = fork(path.join(root, 'dist/apps/api/main.js'), { env });
  atEnd(() => api.kill('SIGTERM'));
  await step('starting the API with the pages', async () => {
    while (!(await fetch(`${base}/health/ready`).catch(() => undefined))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return { base, databaseUrl: settings.DATABASE_URL, env, pid: api.pid };
}

/** Recognition of titles and neighbours of occupations, in this process. */
const quality = async (options) => (await import('../test/bench/quality.mjs')).quality(options);

/** Pages and API with the demo world. */
const pages = async (options) => (await import('../test/bench/pages.mjs')).pages((await house({ demo: true })).base, options);

/** The search among many offers. */
async function search(options) {
  const { base, databaseUrl } = await house({ demo: false });
  return (await import('../test/bench/search.mjs')).search(base, databaseUrl, options);
}

/** Compiled modules of the matching engine. */
const require = createRequire(import.meta.url);
const engine = (name) => require(path.join(root, 'dist/libs/engine', `${name}.js`));

/** Exposure of offers before and after points of room, in this process. */
const fairness = async (options) => (await import('../test/bench/fairness.mjs')).fairness(engine, options);

/** The matching engine, in this process, beside a PostgreSQL of its own. */
async function matching(options) {
  return (await import('../test/bench/matching/matching.mjs')).matching(engine, require(path.join(root, 'dist/libs/platform/database/copy.js')), await throwAwayPg(), options);
}

/** Stored proposals with their reasons, over HTTP. */
const lists = async (options) => (await import('../test/bench/lists.mjs')).lists(await house({ demo: true }), options);

/** Files of offers, while a visitor asks. */
async function importing(options) {
  const { base, databaseUrl } = await house({ demo: true });
  return (await import('../test/bench/import.mjs')).importing(base, databaseUrl, options);
}

/** Reminders, in this process. */
async function reminders(options) {
  const url = await throwAwayPg({ durable: true });
  const env = { ...process.env, DATABASE_URL: url, TIWIZI_DATA_DIR: temporary('bench'), TIWIZI_DEMO: '0' };
  await setUp(env, { quiet: true });
  Object.assign(process.env, { TIWIZI_DATA_DIR: env.TIWIZI_DATA_DIR, TIWIZI_DEMO: '0' });
  return (await import('../test/bench/reminders.mjs')).reminders(url, { ...options, load: parts });
}

/** Shards of full runs, in this process. */
async function shards(options) {
  const url = await throwAwayPg({ durable: true });
  const settings = { DATABASE_URL: url, TIWIZI_DATA_DIR: temporary('bench'), TIWIZI_DEMO: '0' };
  await setUp({ ...process.env, ...settings }, { quiet: true });
  Object.assign(process.env, settings);
  const runs = ['begin-run', 'match-shard', 'merge-run', 'request-run'].map((name) => `libs/features/matching/full-run/use-cases/${name}.js`);
  const load = () =>
    partsOf(
      'apps/api/app.js',
      'libs/platform/config/env.js',
      'libs/platform/database/db.js',
      'libs/kernel/permissions.js',
      'libs/features/matching/full-run/load-shard.js',
      ...runs,
    );
  return (await import('../test/bench/shards.mjs')).shards(url, { ...options, load });
}

const partsOf = async (...files) => Object.assign({}, ...(await Promise.all(files.map((file) => import(path.join(root, 'dist', file))))));

/** Compiled parts of the house. */
async function parts() {
  const of = (file) => import(path.join(root, 'dist', file));
  const [api, config, clock, db, mail, again, plan, send] = await Promise.all(
    ['apps/api/app.js', 'libs/platform/config/env.js', 'libs/kernel/clock.js', 'libs/platform/database/db.js', 'libs/platform/mail/mailer.js']
      .concat(['libs/features/reminders/use-cases/plan-again.js', 'libs/features/reminders/use-cases/plan-reminders.js', 'libs/features/reminders/use-cases/send-due-reminders.js'])
      .map(of),
  );
  return { ...api, ...config, ...clock, ...db, ...mail, ...again, ...plan, ...send };
}

const benches = { assign, fairness, import: importing, lists, loans, pages, quality, reminders, search, shards, matching };

export async function bench(args) {
  const options = { json: args.includes('--json'), full: args.includes('--full'), refit: args.includes('--refit'), near: args.includes('--near'), quick: args.includes('--quick') };
  const names = args.filter((word) => !word.startsWith('--'));
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown) throw new Refused(`Unknown: ${unknown}. There are: ${Object.keys(benches).join(', ')}`);
  if (options.json) speakOnStandardError();
  await install();
  await build('server');
  if (names.length === 0 || names.some((name) => ['import', 'lists', 'pages', 'search'].includes(name))) await build();
  const results = {};
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    results[name] = await benches[name](options);
    if (!options.json) console.table(results[name]);
  }
  if (options.json) console.log(JSON.stringify(results, null, 2));
}
