// `npm run check`: what to run before a commit, without a database: format, lint, floors, types, pure and consistency tests.
import { runChecks } from './checks.mjs';
import { jest } from './jest.mjs';
import { main } from './main.mjs';
import { say } from './progress.mjs';

await main(async () => {
  const counts = [await runChecks(), await jest(['--selectProjects', 'pure'], process.env)];
  const sum = (what) => counts[0][what] + counts[1][what];
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
});
