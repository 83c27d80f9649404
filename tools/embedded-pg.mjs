// Starts, or finds again, a private PostgreSQL 18 from npm. Survives kill -9 of itself and of whoever started it:
// stale or living postmaster.pid, crash recovery, a half-made cluster, root, a checkout that other users cannot read.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { pgBinaries, pgUser } from './pg-binaries.mjs';
import { makeCluster, passwordOf, prepare, USER } from './pg-cluster.mjs';
import { commandOf, guard, Refused } from './processes.mjs';

const DATABASE = 'tiwizi';
const kill = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    /* gone meanwhile */
  }
};
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Process and port of the PostgreSQL that lives on this folder, if any. */
export function livingPg(dir) {
  try {
    const [pid, , , port] = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n');
    return commandOf(pid).includes(dir) ? { pid: Number(pid), port: Number(port) } : undefined;
  } catch {
    return undefined;
  }
}

function launch(bin, dir, user, port, careless) {
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, shared_buffers: '128MB', timezone: 'UTC', log_timezone: 'UTC' };
  if (careless) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '512MB', wal_level: 'minimal', max_wal_senders: '0' });
  const args = ['-D', dir, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(bin, 'postgres'), args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let log = '';
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve(child);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(Object.assign(new Refused(`PostgreSQL ended with ${code ?? signal}:\n${log}`), { busy: /lock file|shared memory block/.test(log) })),
    );
  });
}

/** After a kill -9 the dead postmaster stays a zombie, or its backends live on, for a moment: wait for them. */
async function launchPatiently(...args) {
  for (let tries = 0; ; tries++)
    try {
      return await launch(...args);
    } catch (error) {
      if (!error.busy || tries >= 30) throw error;
      await pause(300);
    }
}

async function makeDatabase(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host: '127.0.0.1', port, user: USER, password, database: 'postgres' });
  await client.connect();
  const known = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (known.rowCount === 0) await client.query(`create database "${DATABASE}"`);
  await client.end();
}

/** A server that is on its way out refuses; then we wait until it is gone and start anew. */
async function attach(dir, password) {
  for (let living = livingPg(dir), tries = 0; living && tries < 100; living = livingPg(dir), tries++)
    try {
      await makeDatabase(living.port, password);
      return living;
    } catch (error) {
      if (error.code === '28P01') throw new Refused(`The password in ${dir}.secret is not the one of the database in ${dir}.`);
      await pause(200);
    }
  return undefined;
}

/**
 * `throwAway`: for tests, without durability unless `durable`; its folder goes at the end. `port`: to come back where it was.
 * Gives url, port, whether it is fresh or was found alive, `whenDead(callback)` and `stop()`.
 */
export async function startPg({ dir, port, throwAway = false, durable = !throwAway }) {
  const user = pgUser(dir);
  const password = passwordOf(dir);
  const fresh = !fs.existsSync(path.join(dir, 'PG_VERSION'));
  let living = fresh ? undefined : await attach(dir, password);
  const attached = living !== undefined;
  if (!living) {
    const bin = path.join(pgBinaries(user), 'bin');
    if (fresh) makeCluster(bin, dir, user, password, !durable);
    else prepare(dir, user);
    port ??= await freePort();
    const child = await launchPatiently(bin, dir, user, port, !durable);
    living = { pid: child.pid, port };
    await makeDatabase(port, password);
  }
  const dismiss = guard(living.pid, dir, throwAway ? path.dirname(dir) : '');
  const alive = () => commandOf(living.pid).includes(dir);
  let watch;
  return {
    url: `postgres://${USER}:${password}@127.0.0.1:${living.port}/${DATABASE}`,
    port: living.port,
    pid: living.pid,
    attached,
    fresh,
    whenDead(callback) {
      watch = setInterval(() => {
        if (alive()) return;
        clearInterval(watch);
        dismiss();
        callback();
      }, 300);
    },
    async stop() {
      clearInterval(watch);
      for (const [signal, ms] of Object.entries({ SIGINT: 15_000, SIGQUIT: 3_000 })) {
        if (alive()) kill(living.pid, signal);
        for (let waited = 0; alive() && waited < ms; waited += 25) await pause(25);
      }
      dismiss();
    },
  };
}
