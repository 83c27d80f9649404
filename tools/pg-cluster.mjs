// The files of an embedded PostgreSQL: folder, password, a new cluster.
import { spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SYSTEM_DIR } from './places.mjs';
import { Refused } from './processes.mjs';

export const USER = 'tiwizi';

/** The folder, in the hands of the user who runs PostgreSQL. */
export function prepare(dir, user) {
  fs.mkdirSync(path.dirname(dir), { recursive: true }); // apart, else the parents become 0700 too
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (user.uid === undefined) return;
  for (let above = path.dirname(dir); above.startsWith(SYSTEM_DIR); above = path.dirname(above)) fs.chmodSync(above, 0o755); // whatever the umask
  fs.chownSync(dir, user.uid, user.gid);
  if (spawnSync('test', ['-w', dir], { ...user, cwd: '/' }).status !== 0)
    throw new Refused(`The user ${user.uid} who must run PostgreSQL cannot reach ${dir}: set TIWIZI_DATA_DIR to a folder that every user may enter.`);
}

/** Made once, kept beside the cluster. */
export function passwordOf(dir) {
  const file = `${dir}.secret`;
  fs.mkdirSync(path.dirname(file), { recursive: true }); // a command may be the first thing that ever runs here
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(18).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8');
}

/** Made beside and renamed, so that a cluster is whole or absent. */
export function makeCluster(bin, dir, user, password, careless) {
  const half = `${dir}.new`;
  fs.rmSync(half, { recursive: true, force: true });
  prepare(half, user);
  const secret = path.join(os.tmpdir(), `tiwizi-${crypto.randomBytes(8).toString('hex')}`);
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (user.uid !== undefined) fs.chownSync(secret, user.uid, user.gid);
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'];
  const args = ['-D', half, '-U', USER, `--pwfile=${secret}`, '--auth=scram-sha-256', ...locale, ...(careless ? ['--no-sync'] : [])];
  const made = spawnSync(path.join(bin, 'initdb'), args, { ...user, cwd: '/', encoding: 'utf8' });
  fs.rmSync(secret, { force: true });
  if (made.status !== 0) throw new Refused(`initdb failed: ${made.stderr || made.error?.message}`);
  fs.rmSync(dir, { recursive: true, force: true });
  fs.renameSync(half, dir);
}
