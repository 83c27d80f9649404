// `npm start`: one command from a fresh clone to the first page, and the supervisor of what runs then.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { build } from './build.mjs';
import { embedded, keepAlive, setUp } from './database.mjs';
import { install } from './install.mjs';
import { Keeper } from './keeper.mjs';
import { dataDir, root } from './places.mjs';
import { atEnd, commandOf, leave, Refused, run } from './processes.mjs';
import { say, sinceBegin, step } from './progress.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One supervisor per data folder: two would end each other's database. Gives whether the last one ended without order. */
function onlyOne() {
  const file = path.join(dataDir(), 'supervisor.pid');
  fs.mkdirSync(dataDir(), { recursive: true });
  const other = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  if (other && other !== process.pid && commandOf(other).includes('run.mjs'))
    throw new Refused(`Tiwizi already runs on ${dataDir()} (process ${other}). End it first, or choose another folder: TIWIZI_DATA_DIR=… PORT=… npm start`);
  fs.writeFileSync(file, String(process.pid));
  atEnd(() => fs.rmSync(file, { force: true }));
  return other !== 0;
}

const isFree = (host, port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(new Refused(`Cannot listen on ${host}:${port}: ${error.message}`))));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

/** A house that was killed the hard way may need some seconds to let go of its port. */
async function portIsOurs(host, port, patient) {
  for (let tries = 0; !(await isFree(host, port)); tries++) {
    if (tries === 0 && patient) say(`• port ${port} is taken, maybe by the house that was killed; waiting a moment for it`);
    if (tries >= 50 || !patient) throw new Refused(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
    await pause(200);
  }
}

const addressOf = (env) => `http://${['0.0.0.0', '::'].includes(env.HOST) ? '127.0.0.1' : env.HOST}:${env.PORT}`;

async function answers(env) {
  for (;;) {
    const reply = await fetch(`${addressOf(env)}/health/ready`).catch(() => undefined);
    if (reply?.ok) return;
    await pause(60);
  }
}

async function signIns(env) {
  const cli = path.join(root, 'dist/apps/cli/main.js');
  const { code, text } = await run(process.execPath, [cli, 'demo', 'sign-ins'], { cwd: root, env, mayFail: true });
  if (code === 0) say(text.trimEnd());
}

/** `env`: settings on top of the environment; `whenReady` gets the keepers of API and worker. */
export async function start({ env: extra = {}, whenReady } = {}) {
  const env = { ...process.env, ...extra, HOST: process.env.HOST || '127.0.0.1', PORT: process.env.PORT || '3000' };
  if (!/^\d+$/.test(env.PORT) || Number(env.PORT) < 1 || Number(env.PORT) > 65_535) throw new Refused(`PORT must be a number between 1 and 65535, not "${env.PORT}".`);
  await install();
  await build();
  await portIsOurs(env.HOST, Number(env.PORT), onlyOne());
  if (!env.DATABASE_URL) {
    const pg = await embedded();
    keepAlive(pg);
    env.DATABASE_URL = pg.url;
  }
  await setUp(env);
  const lost = (why) => {
    console.error(why);
    void leave(1);
  };
  const keepers = ['api', 'worker'].map((name) => new Keeper(name, path.join(root, `dist/apps/${name}/main.js`), env, lost));
  atEnd(async () => {
    say('• stopping');
    await Promise.all(keepers.map((keeper) => keeper.stop()));
  });
  await step('starting the API with the pages, and the worker', async () => {
    const [, worker] = keepers.map((keeper) => keeper.start());
    await Promise.all([answers(env), worker]);
  });
  say(`\nTiwizi is ready after ${sinceBegin()}: ${addressOf(env)}`);
  say(`  API documentation ${addressOf(env)}/api/docs · queue on ${env.REDIS_URL ? 'Redis' : 'PostgreSQL'} · data in ${dataDir()} · Ctrl-C ends it\n`);
  await signIns(env);
  whenReady?.(keepers);
  await new Promise(() => undefined); // until a signal
}
