import { Workers } from '#platform/queue/workers';
import { SendDueReminders } from '../../../libs/features/reminders/use-cases/send-due-reminders';
import { LoanDesk } from '../../world/loan-desk';
import { MailHost } from '../../world/mail-host';
import { story, World } from '../../world/world';

const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const send = (world: World): Promise<{ done: number; failed: number }> => world.app.get(Workers).runNow('reminders.send_due');
const minutes = (world: World, n: number): void => world.clock.set(new Date(world.clock.now().getTime() + n * 60_000));

/** Some founders with a first instalment on 5 February, and the clock on the morning of their reminder. */
async function reminded(world: World, ...names: string[]): Promise<void> {
  const desk = await LoanDesk.open(world);
  for (const name of names) await desk.disbursed((await world.people(`${name} the founder`))[0], world.today(), small);
  await desk.withoutLetters();
  world.clock.set(new Date('2027-01-31T12:00:00Z'));
}
const due = (world: World): Promise<{ state: string; attempts: number; reason: string | null }[]> =>
  world.db.query("select state, attempts, reason from reminder where due_at < '2027-02-01' order by recipient_account_id");

story('six workers at once send each reminder once', async (world) => {
  await reminded(world, 'Salma', 'Omar', 'Nora', 'Ali');
  const reports = await Promise.all(Array.from({ length: 6 }, () => send(world)));
  expect(reports.reduce((sum, { done }) => sum + done, 0)).toBe(4);
  expect(await world.messages()).toHaveLength(4);
});

story('a worker that is told to stop gives back what it has not begun: the next one need not wait', async (world) => {
  await reminded(world, 'Salma');
  let asked = 0;
  const run = { id: 'stopped', progress: () => Promise.resolve(), cancelled: () => asked++ > 0 };
  expect(await world.app.get(SendDueReminders, { strict: false }).execute(run)).toMatchObject({ done: 0 });
  expect(await due(world)).toEqual([{ state: 'pending', attempts: 0, reason: null }]);
  expect(await send(world)).toMatchObject({ done: 1 });
});

story('a worker that died after its claim loses nothing: the row is free again when the lease is over', async (world) => {
  await reminded(world, 'Salma');
  await world.db.query("update reminder set state = 'claimed', claimed_until = $1 where due_at < '2027-02-01'", [new Date(world.clock.now().getTime() + 60_000)]);
  expect(await send(world)).toMatchObject({ done: 0 });
  minutes(world, 2);
  expect(await send(world)).toMatchObject({ done: 1 });
  expect(await world.messages()).toHaveLength(1);
});

describe('by SMTP', () => {
  let host: MailHost;
  beforeEach(async () => (host = await MailHost.open()));
  afterEach(() => host.close());
  const withMail = async (tell: (world: World) => Promise<void>, ...names: string[]): Promise<void> => {
    const world = await World.start({ settings: { SMTP_URL: host.url } });
    try {
      await reminded(world, ...names);
      await tell(world);
    } finally {
      await world.stop();
    }
  };

  it('a slow host: whoever waits for one holds nobody up, and the one whose lease is over goes to the next worker', () =>
    withMail(
      async (world) => {
        let release = (): void => undefined;
        const first = new Promise<number>((resolve) => (release = () => resolve(250)));
        let calls = 0;
        host.answer = () => (calls++ === 0 ? first : 250);
        const slow = send(world);
        while (calls === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        while ((await due(world)).filter(({ state }) => state === 'sent').length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
        minutes(world, 2); // the lease is over
        expect(await send(world)).toMatchObject({ done: 1 });
        release();
        await slow;
        expect(host.arrived.map(({ to }) => to).filter((to, i, all) => all.indexOf(to) === i)).toHaveLength(3);
        expect(host.arrived.length).toBeLessThanOrEqual(4); // the one in flight may come twice, under one reference
        expect(await due(world)).toEqual(Array(3).fill({ state: 'sent', attempts: 0, reason: null }));
      },
      'Salma',
      'Omar',
      'Nora',
    ));

  it('5xx is final and says so; 4xx is tried again in 2, 4, 8 … minutes; the others are not held up', () =>
    withMail(
      async (world) => {
        host.answer = (to) => (to.startsWith('salma') ? 550 : to.startsWith('omar') ? 451 : 250);
        expect(await send(world)).toMatchObject({ done: 1, failed: 2 });
        const all = await world.db.query(
          "select a.email, r.state, r.attempts, r.reason from reminder r join account a on a.id = r.recipient_account_id where due_at < '2027-02-01' order by a.email",
        );
        expect(all).toEqual([
          { email: 'nora@tiwizi.test', state: 'sent', attempts: 0, reason: null },
          { email: 'omar@tiwizi.test', state: 'pending', attempts: 1, reason: null },
          { email: 'salma@tiwizi.test', state: 'failed', attempts: 1, reason: 'refused' },
        ]);
        expect(await send(world)).toMatchObject({ done: 0, failed: 0 });
        minutes(world, 2);
        expect(await send(world)).toMatchObject({ done: 0, failed: 1 });
        host.answer = () => 250;
        minutes(world, 4);
        expect(await send(world)).toMatchObject({ done: 1, failed: 0 });
        expect(host.arrived.map(({ to }) => to)).toEqual(['nora@tiwizi.test', 'omar@tiwizi.test']);
        expect(host.arrived[1]?.raw).toMatch(/Message-ID: <reminder-[\w-]+@tiwizi>/);
        expect(await world.messages()).toEqual([]); // nothing in the demo's folder: these were real
      },
      'Salma',
      'Omar',
      'Nora',
    ));
});
