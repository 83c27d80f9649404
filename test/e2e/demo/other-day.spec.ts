import { createApi } from '../../../apps/api/app';
import { localDate } from '#kernel/calendar';
import { ManualClock } from '#kernel/clock';
import { DEMO_SEED } from '#database/demo/marker';
import { tellTheTown } from '#database/demo/seed';
import { Db } from '#platform/database/db';
import { CommandLine } from '../../world/command-line';

// the history then crosses the turn of the year, where ages and years of work change
it('the demo world is told as well in the first days of a year', async () => {
  const cli = await CommandLine.start({ REQUESTS_PER_MINUTE: '100000', PUBLIC_URL: 'http://tiwizi.test' });
  await cli.json('setup');
  const now = new Date('2027-01-04T15:00:00Z');
  const clock = new ManualClock(now);
  const app = await createApi(cli.config, { clock, web: false });
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await tellTheTown({ app, clock }, DEMO_SEED, localDate('2027-01-04'), now);
    const [told] = await app.get(Db).query('select (select count(distinct state)::int from loan_application) as states, (select count(*)::int from offer) as offers');
    expect(told).toEqual({ states: 13, offers: 161 });
  } finally {
    await app.close();
    await cli.stop();
  }
}, 240_000);
