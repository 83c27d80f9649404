import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { Workers } from '#platform/queue/workers';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, proposalsOf } from '../../world/mentors';
import { story, type World } from '../../world/world';

const record = (world: World, loanId: string, mentorRecommended: boolean): Promise<void> =>
  world.db.transaction((tx) =>
    tx.record({ type: 'loans.loan_granted', subject: { kind: 'loan', id: newId() }, actor: systemActor('story'), payload: { loanId, mentorRecommended } }),
  );
const sweep = (world: World): Promise<{ done: number; failed: number }> => world.app.get(Workers).runNow('outbox.sweep');
const seconds = (world: World, n: number): void => world.clock.set(new Date(world.clock.now().getTime() + n * 1000));

story(
  'an event that cannot be worked is tried again in 2, 4, 8 … seconds, put aside after the eighth time, and holds up no other',
  async (world) => {
    await record(world, 'no id at all', true); // the mentors' search cannot read this
    await record(world, newId(), false);
    const delivery = () => world.db.one("select state, attempts from outbox_delivery where last_error is not null or state = 'pending'");
    expect(await sweep(world)).toMatchObject({ done: 1, failed: 1 });
    for (let tries = 1; tries < 8; tries++) {
      expect(await delivery()).toEqual({ state: 'pending', attempts: tries });
      seconds(world, 2 ** tries - 1);
      expect(await sweep(world)).toMatchObject({ failed: 0 });
      seconds(world, 1);
      await sweep(world);
    }
    expect(await delivery()).toEqual({ state: 'quarantined', attempts: 8 });
    seconds(world, 100_000);
    expect(await sweep(world)).toEqual({ done: 0, failed: 0 });
    const { payload } = await world.app.inject({ method: 'GET', url: '/metrics' });
    expect(payload).toMatch(/^tiwizi_outbox_quarantined 1$/m);
  },
  { withoutWorker: true },
);

story(
  'an event is worked once by each subscriber, however many hear the bell; the effect and its mark are one',
  async (world) => {
    const desk = await LoanDesk.open(world);
    for (const name of ['Ali', 'Badr', 'Chama', 'Driss']) await activeMentor(world, desk, `${name} the mentor`);
    const [salma] = await world.people('Salma the founder');
    await desk.granted(salma);
    const open = await world.db.query<{ id: string }>("select id from outbox_delivery where state = 'pending'");
    expect(open.length).toBeGreaterThan(3);
    const workers = world.app.get(Workers);
    await Promise.all([...open, ...open].map(({ id }) => workers.runNow('outbox.deliver', { deliveryId: id })).concat([sweep(world), sweep(world), sweep(world)]));
    expect(await proposalsOf(salma)).toHaveLength(3);
    // what these told in turn has a bell of its own
    const worked = 'select distinct state, attempts from outbox_delivery where id = any($1)';
    expect(await world.db.query(worked, [open.map(({ id }) => id)])).toEqual([{ state: 'done', attempts: 0 }]);
    expect(await world.db.one("select count(*)::int as n from history where event_type = 'mentoring.mentor_proposed'")).toEqual({ n: 3 });
  },
  { withoutWorker: true },
);

story(
  'what is rolled back leaves no event, and a bell that nobody heard is made good by the sweep',
  async (world) => {
    const broken = world.db.transaction(async (tx) => {
      await tx.record({ type: 'people.profile_changed', subject: { kind: 'person', id: newId() }, actor: systemActor('story'), payload: {} });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await world.db.one('select count(*)::int as n from history')).toEqual({ n: 0 });
    await world.people('Salma the founder');
    expect(await world.db.one("select count(*)::int as n from outbox_delivery where state = 'pending'")).toEqual({ n: 2 }); // matching and the search for one person told twice
    expect(await sweep(world)).toEqual({ done: 2, failed: 0 });
  },
  { withoutWorker: true },
);

story('traces of the machine go after a month, but never the history, nor a key that keeps money from being booked twice', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  await desk.sent(salma);
  await world.settle();
  const count = async (): Promise<object | undefined> =>
    world.db.one(
      "select (select count(*) from outbox_delivery)::int as deliveries, (select count(*) from history where at < '2027-02-01')::int as acts, (select array_agg(scope order by scope) from idempotency_key where scope like 'fund%') as keys, (select count(*) from idempotency_key where scope like '% POST %')::int as requests",
    );
  const before = (await count()) as { acts: number; requests: number };
  expect(before.requests).toBeGreaterThan(0);
  await world.db.query("update idempotency_key set created_at = now() - interval '31 days'");
  await world.dayBecomes('2027-02-05');
  expect(await count()).toEqual({ deliveries: 0, acts: before.acts, keys: ['fund.contribute'], requests: 0 });
});
