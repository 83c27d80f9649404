import { ManualClock, SystemClock } from '#kernel/clock';
import { demoBegins, demoIsWhole, type DemoState, demoState, DEMO_SEED } from '#database/demo/marker';
import { tellTheTown } from '#database/demo/seed';
import { Db } from '#platform/database/db';
import { createApi } from '../api/app.js';
import { Refused } from './refusals.js';
import type { Terminal } from './terminal.js';

/**
 * Tells the demo world when nobody is here yet, or goes on with one that was cut short. Gives what was found.
 * Its API runs in this process with a clock of its own; its messages go to the folder, never to a mail server, and its bells ring in PostgreSQL,
 * where they are silenced at the end: all their work is done.
 */
export async function seedDemo(terminal: Terminal): Promise<DemoState['state']> {
  const config = terminal.config();
  if (!config.demo) throw new Refused('demo_off');
  const clock = new ManualClock(new SystemClock().now());
  const app = await createApi({ ...config, smtpUrl: undefined, redisUrl: undefined, logLevel: 'silent', requestsPerMinute: 1_000_000 }, { clock, web: false });
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    const db = app.get(Db);
    const found = await demoState(db);
    if (found.state === 'empty' || found.state === 'begun') {
      const now = new SystemClock().now();
      const toldOn = found.state === 'begun' ? found.toldOn : clock.today();
      if (found.state === 'begun') terminal.tell(terminal.t('demo.goes_on', { day: toldOn }));
      await demoBegins(db, toldOn, now);
      await tellTheTown({ app, clock }, DEMO_SEED, toldOn, now, (percent) => terminal.progress(terminal.t('demo.progress', { percent })));
      await demoIsWhole(db, new SystemClock().now());
      terminal.progress('');
    }
    return found.state;
  } finally {
    await app.close();
  }
}
