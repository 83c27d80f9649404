// The commands of package.json, from a fresh clone on: Node built-ins only, until the dependencies are there.
import { main } from './main.mjs';
import { root } from './places.mjs';
import { Refused } from './processes.mjs';

const modes = {
  start: async () => (await import('./start.mjs')).start(),
  dev: async () => (await import('./dev.mjs')).dev(),
  test: async (args) => (await import('./test.mjs')).test(args),
  cli: async (args) => (await import('./cli.mjs')).cli(args),
  torture: async (args) => (await import('./torture.mjs')).torture(args),
  bench: async (args) => (await import('./bench.mjs')).bench(args),
};

await main(async () => {
  const [mode = 'start', ...args] = process.argv.slice(2);
  if (!Object.hasOwn(modes, mode)) throw new Refused(`Unknown: ${mode}. There are: ${Object.keys(modes).join(', ')}`);
  process.chdir(root);
  return modes[mode](args);
});
