// `npm run dev`: the house with Vite inside the API (hot reload), compiled again and started again when a source of the server changes.
import { spawn } from 'node:child_process';
import { root } from './places.mjs';
import { atEnd } from './processes.mjs';
import { say } from './progress.mjs';
import { start } from './start.mjs';

/** TypeScript watches the sources and tells when it is through; from the second time on the keepers start their process anew. */
function watch(keepers) {
  const tsc = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  atEnd(() => tsc.kill());
  let rounds = 0;
  tsc.stdout.on('data', (text) => {
    process.stdout.write(text);
    if (!String(text).includes('Watching for file changes') || rounds++ === 0) return;
    say('• the server changed: API and worker start again');
    for (const keeper of keepers) void keeper.again();
  });
}

export const dev = () => start({ env: { WEB_DEV: '1' }, whenReady: watch });
