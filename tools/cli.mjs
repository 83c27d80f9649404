// `npm run -s cli -- <command>`: operators' commands. Standard output belongs to the command; what the tool does goes to standard error.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { embedded, setUp } from './database.mjs';
import { install } from './install.mjs';
import { dataDir, root } from './places.mjs';
import { atEnd } from './processes.mjs';
import { speakOnStandardError } from './progress.mjs';

/** Commands that only compute or explain: no database is started for them. */
const computing = [
  ['loans', 'schedule'],
  ['loans', 'replay'],
  ['titles', 'recognise'],
  ['occupations', 'neighbours'],
  ['match', 'eval'],
  ['mentoring', 'assign'],
  ['help'],
  ['--help'],
  ['-h'],
  ['--version'],
  [],
];
/** Two files instead of the database. */
const matchesFiles = (args) => args[0] === 'match' && args.some((word) => word === '--people' || word.startsWith('--people='));
const needsDatabase = (args) =>
  !args.includes('--help') && !matchesFiles(args) && !computing.some((words) => words.every((word, i) => args[i] === word) && (words.length > 0 || args.length === 0));

/** Prepared once per build; the stamp lies beside the database. */
async function prepareOnce(pg, fingerprint, env) {
  const stamp = path.join(dataDir(), 'set-up.stamp');
  if (!pg.fresh && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === fingerprint) return;
  await setUp(env, { quiet: true });
  fs.writeFileSync(stamp, fingerprint);
}

export async function cli(args) {
  speakOnStandardError();
  await install();
  const fingerprint = await build('server');
  const env = { ...process.env };
  if (!env.DATABASE_URL && needsDatabase(args)) {
    const pg = await embedded({ leaveAlive: true });
    env.DATABASE_URL = pg.url;
    if (args[0] !== 'setup') await prepareOnce(pg, fingerprint, env);
  }
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), ...args], { cwd: process.env.INIT_CWD ?? process.cwd(), env, stdio: 'inherit' });
  atEnd(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code, signal) => resolve(signal ? 1 : code)));
}
