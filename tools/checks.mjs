// What is checked without running the house. Each is one command and counts as one test.
import path from 'node:path';
import { root } from './places.mjs';
import { run } from './processes.mjs';
import { say, stopwatch } from './progress.mjs';

const node = (...args) => ({ command: process.execPath, args });
const bin = (file) => path.join(root, 'node_modules', file);
const tsc = bin('typescript/bin/tsc');

export const checks = [
  { name: 'floors, doors, circles of imports', ...node('tools/check-floors.mjs') },
  { name: 'lint (oxlint)', ...node(bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings') },
  {
    name: 'format (prettier)',
    beside: true,
    ...node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '--cache-location', 'node_modules/.cache/prettier/checked', '.'),
  },
  { name: 'types of the server and the tests (tsc)', ...node(tsc, '-p', 'tsconfig.json', '--noEmit') },
  { name: 'types of the web: routes', cwd: 'apps/web', ...node(bin('@react-router/dev/bin.js'), 'typegen') },
  { name: 'types of the web (tsc)', cwd: 'apps/web', ...node(tsc, '--noEmit') },
];

/** Runs all, also after one failed: the formatter, slow and on one core, beside the others one after another. Gives { passed, failed }. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  const one = async ({ name, command, args, cwd = '.' }) => {
    const end = stopwatch();
    const { code, text } = await run(command, args, { cwd: path.join(root, cwd), mayFail: true });
    say(`• ${name}: ${code === 0 ? 'good' : `NOT GOOD\n${text}`}, ${end()}`);
    counts[code === 0 ? 'passed' : 'failed']++;
  };
  const inTurn = async (list) => {
    for (const check of list) await one(check);
  };
  await Promise.all([inTurn(checks.filter(({ beside }) => beside)), inTurn(checks.filter(({ beside }) => !beside))]);
  return counts;
}
