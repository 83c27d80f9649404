import { Worker } from 'bullmq';
import { schedule } from '../../../apps/worker/schedule';
import { Bells } from '#platform/queue/bells';
import { Queues } from '#platform/queue/queues';
import { Workers } from '#platform/queue/workers';
import { backends, story } from '../../world/world';

interface Line {
  name: string;
  startedAt: string | null;
  missingSince: string | null;
  failed: number | null;
}

story('a bell is run by one worker at a time; what is missing is told to administrators once, and no more when it has run', async (world) => {
  const [admin, workers, bells] = [await world.person('Keeper', 'admin'), world.app.get(Workers), world.app.get(Bells)];
  await bells.list(schedule);
  await bells.list(schedule); // a second worker starts: the same rows
  const lines = async (): Promise<Line[]> => (await admin.get<{ bells: Line[] }>('system/schedule')).body.bells;
  expect((await lines()).map(({ name }) => name).sort()).toEqual(schedule.map(({ job }) => job).sort());
  expect((await lines()).filter(({ missingSince }) => missingSince)).toEqual([]);

  // two workers reach for the same bell; a dead one keeps it no longer than its time
  const taken = await Promise.all([1, 2, 3].map(() => bells.take('offers.expire', 60_000)));
  const [runner] = taken.filter((one) => one !== undefined);
  expect(taken.filter((one) => one !== undefined)).toHaveLength(1);
  await bells.giveBack('offers.expire', 'ffffffff-ffff-4fff-8fff-ffffffffffff'); // not its own: nothing
  expect(await bells.take('offers.expire', 60_000)).toBeUndefined();
  await bells.giveBack('offers.expire', runner!);
  expect(await bells.take('offers.expire', 60_000)).toBeDefined();
  world.clock.set(new Date(world.clock.now().getTime() + 180_000));
  expect(await bells.take('offers.expire', 60_000)).toBeDefined();

  // a day later nothing has run but one
  world.clock.set(new Date('2027-01-06T10:00:00Z'));
  await workers.runNow('offers.tell_searches').catch(() => undefined);
  for (const { job } of schedule) if (job !== 'loans.close_overdue' && job !== 'reminders.watch_jobs') await workers.runNow(job);
  for (let twice = 0; twice < 2; twice++) await workers.runNow('reminders.watch_jobs');
  for (let twice = 0; twice < 2; twice++) await workers.runNow('reminders.send_due');
  const told = async (): Promise<string[]> => (await world.messages('keeper@tiwizi.test')).map(({ text }) => text).filter((text) => text.includes('loans.close_overdue'));
  expect(await told()).toHaveLength(1);
  expect((await lines()).filter(({ missingSince }) => missingSince).map(({ name }) => name)).toEqual(['loans.close_overdue']);
  await workers.runNow('loans.close_overdue');
  await workers.runNow('reminders.watch_jobs');
  await workers.runNow('reminders.send_due');
  expect(await told()).toHaveLength(1);

  // the next night it is missed again, and runs before the message leaves: nobody is bothered
  world.clock.set(new Date('2027-01-07T10:00:00Z'));
  await workers.runNow('reminders.watch_jobs');
  for (const { job } of schedule) if (job !== 'reminders.send_due') await workers.runNow(job);
  await workers.runNow('reminders.send_due');
  expect(await told()).toHaveLength(1);
});

story(
  'two workers with one schedule, started twice: one bell of each kind, and each ring is run once',
  async (world) => {
    const [queues, workers] = [world.app.get(Queues), world.app.get(Workers)];
    for (let starts = 0; starts < 2; starts++) await workers.schedule([{ job: 'platform.forget_traces', every: 1, sentence: 'A bell that rings each second.' }]);
    expect(await queues.queue('slow').getJobSchedulers()).toHaveLength(1);
    const rung: string[] = [];
    const work = (job: { id?: string; name: string }): Promise<void> => Promise.resolve(void rung.push(job.id ?? job.name));
    const two = [1, 2].map(() => new Worker('slow', work, { ...queues.backend.options, prefix: queues.prefix }, queues.backend.factory as never));
    const until = performance.now() + 30_000;
    while (rung.length < 3 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all(two.map((worker) => worker.close()));
    expect(rung.length).toBeGreaterThanOrEqual(3);
    expect(new Set(rung).size).toBe(rung.length);
    await workers.schedule([]);
    expect(await queues.queue('slow').getJobSchedulers()).toEqual([]);
  },
  { on: backends, withoutWorker: true },
);
