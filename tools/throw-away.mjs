// Servers that live as long as the tests: PostgreSQL without durability, Redis when the machine has one. Even kill -9 leaves none behind.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort, startPg } from './embedded-pg.mjs';
import { isRoot } from './places.mjs';
import { atEnd, guard } from './processes.mjs';
import { say, step } from './progress.mjs';

const MEMORY = '/dev/shm';
const ROOM = 2 * 1024 ** 3; // its write-ahead log grows to half a gigabyte; a story takes 20 MB

/** Files in memory where there is plenty, else undefined: a database is a thousand files, and on a disk each copy of it cost a second of CPU. */
function inMemory() {
  try {
    const { bavail, bsize } = fs.statfsSync(MEMORY);
    fs.accessSync(MEMORY, fs.constants.W_OK);
    return bavail * bsize > ROOM && os.freemem() > 2 * ROOM ? MEMORY : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that goes away with this process. */
export function temporary(what, place = os.tmpdir()) {
  const folder = fs.mkdtempSync(path.join(place, `tiwizi-${what}-`));
  if (isRoot()) fs.chmodSync(folder, 0o755); // PostgreSQL runs as somebody else then
  atEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** First program of these names on the PATH. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** Address of a database server for tests: TEST_DATABASE_URL when set, else a new one. */
export async function throwAwayPg({ durable = false } = {}) {
  if (process.env.TEST_DATABASE_URL) return process.env.TEST_DATABASE_URL;
  let pg;
  await step('starting a throw-away PostgreSQL', async () => {
    const memory = durable ? undefined : inMemory();
    pg = await startPg({ dir: path.join(temporary('pg', memory), 'pg'), throwAway: true, durable });
    return `${memory ? 'in memory, ' : ''}port ${pg.port}`;
  });
  atEnd(() => pg.stop());
  return pg.url;
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.end('PING\r\n'));
    socket.once('data', () => resolve(true)).once('error', () => resolve(false));
  });

/** Address of a Redis for tests: TEST_REDIS_URL when set, else a new one when there is a redis-server, else undefined, said aloud. */
export async function throwAwayRedis() {
  if (process.env.TEST_REDIS_URL) return process.env.TEST_REDIS_URL;
  const program = findProgram('redis-server');
  if (!program) {
    say('• no redis-server on the PATH: the stories of the queue on Redis are SKIPPED (Debian: apt-get install redis-server)');
    return undefined;
  }
  const port = await freePort();
  await step(`starting a throw-away Redis on port ${port}`, async () => {
    const folder = temporary('redis');
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.unref();
    const dismiss = guard(child.pid, `127.0.0.1:${port}`, folder); // its title in the process list
    atEnd(() => {
      child.kill('SIGTERM');
      dismiss();
    });
    while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  return `redis://127.0.0.1:${port}`;
}
