// The database of a house: DATABASE_URL when it is set, else the embedded PostgreSQL; and how it is made ready.
import path from 'node:path';
import { livingPg, startPg } from './embedded-pg.mjs';
import { pgDir, root } from './places.mjs';
import { atEnd, isLeaving, Refused, run } from './processes.mjs';
import { say, step } from './progress.mjs';

export const embeddedLives = () => livingPg(pgDir()) !== undefined;

/** Starts the embedded PostgreSQL, or finds it alive; it ends with this process. `leaveAlive`: unless somebody else started it. */
export async function embedded({ leaveAlive = false } = {}) {
  let pg;
  const title = embeddedLives() ? 'finding the embedded PostgreSQL again' : 'starting the embedded PostgreSQL';
  await step(title, async () => {
    pg = await startPg({ dir: pgDir() });
    return `${pg.fresh ? 'created in ' + pgDir() + ', ' : ''}port ${pg.port}`;
  });
  if (!(leaveAlive && pg.attached)) atEnd(() => pg.stop());
  return pg;
}

/** Starts it again on the same port whenever it dies, so that nobody needs a new address. */
export function keepAlive(pg) {
  pg.whenDead(async () => {
    if (isLeaving()) return;
    say('! PostgreSQL ended; it starts again and recovers');
    const again = await startPg({ dir: pgDir(), port: pg.port });
    atEnd(() => again.stop());
    keepAlive(again);
  });
}

/** Schema, reference data, and what else a house must have before it opens; then the demo world, if the database is empty. */
export async function setUp(env, { quiet = false } = {}) {
  const args = [path.join(root, 'dist/apps/cli/main.js'), 'setup'];
  if (quiet) return step('preparing the database', async () => void (await run(process.execPath, args, { cwd: root, env })));
  say('• preparing the database');
  const { code } = await run(process.execPath, args, { cwd: root, env, show: true, mayFail: true });
  if (code !== 0) throw new Refused('The database could not be prepared; the reason stands above.');
}
