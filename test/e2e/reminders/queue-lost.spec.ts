import { queueNames } from '#platform/queue/job';
import { Queues } from '#platform/queue/queues';
import { Workers } from '#platform/queue/workers';
import { schedule } from '../../../apps/worker/schedule';
import { LoanDesk } from '../../world/loan-desk';
import { backends, story } from '../../world/world';

const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };

story(
  'the queue is wiped: every reminder still leaves, once; the schedule stands again after a start; what the ledger lost is planned anew at night',
  async (world) => {
    const desk = await LoanDesk.open(world);
    const [queues, workers] = [world.app.get(Queues), world.app.get(Workers)];
    const names = ['Salma', 'Omar', 'Nora'];
    for (const founder of await world.people(...names.map((name) => `${name} the founder`))) await desk.disbursed(founder, world.today(), small);
    await desk.withoutLetters();
    await workers.schedule(schedule);
    const bells = async (): Promise<number> => (await Promise.all(queueNames.map((name) => queues.queue(name).getJobSchedulers()))).flat().length;
    expect(await bells()).toBe(schedule.length);

    for (const name of queueNames) await queues.queue(name).obliterate({ force: true });
    for (const name of queueNames) for (const { key } of await queues.queue(name).getJobSchedulers()) await queues.queue(name).removeJobScheduler(key);
    expect(await bells()).toBe(0);
    await workers.schedule(schedule);
    expect(await bells()).toBe(schedule.length);

    // a row of the ledger is gone with a restore: it comes back from the dates of its loan
    const rows = (): Promise<{ n: number } | undefined> => world.db.one("select count(*)::int as n from reminder where subject_kind = 'instalment' and state = 'pending'");
    const before = await rows();
    await world.db.query("delete from reminder where id in (select id from reminder where subject_kind = 'instalment' order by due_at, id limit 2)");
    for (let twice = 0; twice < 2; twice++) await workers.runNow('reminders.plan_again');
    expect(await rows()).toEqual(before);

    world.clock.set(new Date('2027-01-31T12:00:00Z'));
    for (let again = 0; again < 3; again++) await workers.runNow('reminders.send_due');
    expect((await world.messages()).map(({ to }) => to).sort()).toEqual(names.map((name) => `${name.toLowerCase()}@tiwizi.test`).sort());
    await workers.schedule([]);
  },
  { on: backends },
);
