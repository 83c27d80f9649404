// `npm run bench`: figures of a house of its own with the demo world, on a durable PostgreSQL that is thrown away.
import { fork } from 'node:child_process';
import path from 'node:path';
import { build } from './build.mjs';
import { setUp } from './database.mjs';
import { freePort } from './embedded-pg.mjs';
import { install } from './install.mjs';
import { root } from './places.mjs';
import { atEnd } from './processes.mjs';
import { step } from './progress.mjs';
import { temporary, throwAwayPg } from './throw-away.mjs';

export async function bench() {
  await install();
  await build();
  const port = await freePort();
  const settings = {
    DATABASE_URL: await throwAwayPg({ durable: true }),
    TIWIZI_DATA_DIR: temporary('bench'),
    TIWIZI_DEMO: '1',
    PORT: String(port),
    REQUESTS_PER_MINUTE: '100000000',
  };
  const env = { ...process.env, ...settings };
  await setUp(env, { quiet: true });
  const base = `http://127.0.0.1:${port}`;
  await step('starting the API with the pages', async () => {
    const api = fork(path.join(root, 'dist/apps/api/main.js'), { env });
    atEnd(() => api.kill('SIGTERM'));
    while (!(await fetch(`${base}/health/ready`).catch(() => undefined))?.ok) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  const { pages } = await import('../test/bench/pages.mjs');
  console.table(await pages(base));
}
