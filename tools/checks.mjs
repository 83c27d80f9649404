// What is checked without running the house. Each is one command and counts as one test.
import path from 'node:path';
import { root } from './places.mjs';
import { run } from './processes.mjs';
import { say, step } from './progress.mjs';

const node = (...args) => ({ command: process.execPath, args });
const bin = (file) => path.join(root, 'node_modules', file);
const tsc = bin('typescript/bin/tsc');

export const checks = [
  { name: 'floors, doors, circles of imports', ...node('tools/check-floors.mjs') },
  { name: 'lint (oxlint)', ...node(bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings') },
  {
    name: 'format (prettier)',
    ...node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '--cache-location', 'node_modules/.cache/prettier/checked', '.'),
  },
  { name: 'types of the server and the tests (tsc)', ...node(tsc, '-p', 'tsconfig.json', '--noEmit') },
  { name: 'types of the web: routes', cwd: 'apps/web', ...node(bin('@react-router/dev/bin.js'), 'typegen') },
  { name: 'types of the web (tsc)', cwd: 'apps/web', ...node(tsc, '--noEmit') },
];

/** Runs all, also after one failed. Gives { passed, failed }. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  for (const { name, command, args, cwd = '.' } of checks) {
    let result;
    await step(name, async () => {
      result = await run(command, args, { cwd: path.join(root, cwd), mayFail: true });
      return result.code === 0 ? 'good' : 'NOT GOOD';
    });
    if (result.code !== 0) say(result.text);
    counts[result.code === 0 ? 'passed' : 'failed']++;
  }
  return counts;
}
