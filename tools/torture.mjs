// `npm run torture -- reminders [--seed N] [--quick]`: what carries messages is killed at random while they fall due. Kills only what it started itself.
import { fork, spawn } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { setUp } from './database.mjs';
import { freePort, startPg } from './embedded-pg.mjs';
import { install } from './install.mjs';
import { root } from './places.mjs';
import { atEnd, isLeaving, leave, Refused } from './processes.mjs';
import { say } from './progress.mjs';
import { findProgram, temporary } from './throw-away.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const quietly = (work) =>
  Promise.resolve()
    .then(work)
    .catch(() => undefined);

/** One process that comes back after each kill, until the house closes. */
class Victim {
  constructor(start) {
    this.start = start;
  }
  async up() {
    this.child = await this.start();
  }
  async kill(downMs) {
    const { child } = this;
    const gone = new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', resolve)));
    child.kill('SIGKILL');
    await gone;
    await pause(downMs);
    if (!isLeaving() && !this.over) await this.up();
  }
  async end() {
    this.over = true;
    if (!this.child) return;
    const gone = new Promise((resolve) => (this.child.exitCode !== null || this.child.signalCode !== null ? resolve() : this.child.once('exit', resolve)));
    this.child.kill('SIGKILL');
    await gone;
  }
}

/** PostgreSQL of its own, brought back on the same port. Its process id is known from the start of it. */
async function database() {
  const dir = path.join(temporary('torture-pg'), 'pg');
  let pg = await startPg({ dir, throwAway: true, durable: true });
  atEnd(() => pg.stop());
  const { url, port } = pg;
  return {
    url,
    async kill(downMs) {
      process.kill(pg.pid, 'SIGKILL');
      await pause(downMs);
      pg = await startPg({ dir, port, throwAway: true, durable: true });
    },
    end: () => pg.stop(),
  };
}

async function openHouse({ backend, smsUrl }) {
  const pg = await database();
  const redisPort = await freePort();
  const folder = temporary('torture');
  const env = {
    ...process.env,
    DATABASE_URL: pg.url,
    TIWIZI_DATA_DIR: folder,
    TIWIZI_DEMO: '0',
    SMS_URL: smsUrl,
    PORT: String(await freePort()),
    LOG_LEVEL: 'fatal',
    NODE_ENV: 'development',
    REDIS_URL: backend === 'redis' ? `redis://127.0.0.1:${redisPort}` : '',
  };
  await setUp({ ...env, REDIS_URL: '' }, { quiet: true });
  const node = (file) => () => fork(path.join(root, file), { env, stdio: 'ignore' });
  const redisArgs = ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const all = {
    ...(backend === 'redis' ? { redis: new Victim(() => spawn(findProgram('redis-server'), redisArgs, { stdio: 'ignore' })) } : {}),
    api: new Victim(node('dist/apps/api/main.js')),
    'worker 1': new Victim(node('dist/apps/worker/main.js')),
    'worker 2': new Victim(node('dist/apps/worker/main.js')),
  };
  for (const victim of Object.values(all)) await victim.up();
  // a process that could not start while the database was away is started again, as any supervisor does
  const supervisor = setInterval(() => {
    for (const [name, victim] of Object.entries(all))
      if (victim.child && victim.child.exitCode !== null && !victim.over) void quietly(() => (say(`  ${name} had ended, started again`), victim.up()));
  }, 1_000);
  const close = async () => {
    clearInterval(supervisor);
    for (const victim of Object.values(all)) await victim.end();
    await pg.end();
  };
  const forget = atEnd(close);
  return {
    databaseUrl: pg.url,
    kill: (name, downMs) => (name === 'postgres' ? pg.kill(downMs) : all[name].kill(downMs)),
    async wipe() {
      const { default: Redis } = await import('ioredis');
      const client = new Redis(`redis://127.0.0.1:${redisPort}`, { maxRetriesPerRequest: 1 });
      client.on('error', () => undefined);
      await client.flushall().finally(() => client.disconnect());
    },
    async close() {
      forget();
      await close();
    },
  };
}

export async function torture(args) {
  const at = args.indexOf('--seed');
  const seed = at >= 0 ? Number(args[at + 1]) : Math.floor(Math.random() * 1_000_000);
  const [what] = args.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
  if (what !== 'reminders') throw new Refused(`Unknown: ${what ?? 'nothing'}. There are: reminders`);
  if (!Number.isInteger(seed)) throw new Refused('--seed wants a whole number');
  await install();
  await build('server');
  const redis = findProgram('redis-server') !== undefined;
  if (!redis) say('• no redis-server on the PATH: the round on Redis is SKIPPED');
  say(`• seed ${seed}`);
  const sum = await (await import('../test/torture/reminders.mjs')).reminders({ house: { open: openHouse }, seed, quick: args.includes('--quick'), redis, say });
  console.log(`lost ${sum.lost}, duplicates ${sum.duplicates}, late ${sum.late}`);
  await leave(sum.passed ? 0 : 1);
}
