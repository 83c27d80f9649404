import { createHmac } from 'node:crypto';
import { Workers } from '#platform/queue/workers';
import { LoanDesk } from '../../world/loan-desk';
import { MailHost } from '../../world/mail-host';
import { World } from '../../world/world';

const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const secret = 'a secret of the provider';
type Line = { id: string; kind: string; channel: string; state: string; reason: string | null; hold: string | null; delivery: string | null; standsIn: boolean };

describe('the ledger of messages', () => {
  let host: MailHost;
  let world: World;
  beforeAll(async () => {
    host = await MailHost.open();
    world = await World.start({ settings: { SMTP_URL: host.url, SMS_RECEIPT_SECRET: secret } });
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await host.close();
  });
  const send = (): Promise<{ done: number; failed: number }> => world.app.get(Workers).runNow('reminders.send_due');
  const at = (instant: string): void => world.clock.set(new Date(instant));

  it('people wish, staff switches, and each row says why it left, waits or stays', async () => {
    const desk = await LoanDesk.open(world);
    const admin = await world.person('Keeper', 'admin');
    const [salma, omar, nora, lina] = await world.people('Salma the founder', 'Omar the founder', 'Nora the founder', 'Lina the founder');
    for (const founder of [salma, omar, nora, lina]) await desk.disbursed(founder, world.today(), small);
    await desk.withoutLetters();
    await world.db.query("update account set phone = '+212600000077' where email = 'omar@tiwizi.test'");
    host.arrived.length = 0;
    const about = async (who: typeof salma): Promise<Line[]> => {
      const { personId } = (await who.get<{ personId: string }>('accounts/me')).body;
      const { items } = (await desk.officer.get<{ items: Line[] }>(`reminders/people/${personId}`)).body;
      return items
        .filter(({ state, hold }) => state !== 'pending' || hold)
        .map(({ id, kind, channel, state, reason, hold, delivery, standsIn }) => ({ id, kind, channel, state, reason, hold, delivery, standsIn }));
    };

    // at night nobody is woken; a kind that was stopped waits, a rehearsal ends in its row
    at('2027-01-31T22:00:00Z');
    expect(await send()).toEqual({ done: 0, failed: 0, notes: [] });
    expect((await about(salma))[0]).toMatchObject({ kind: 'instalment_soon', state: 'pending', hold: 'quiet_hours' });
    await admin.put('reminders/kinds/instalment_soon', { mode: 'off', reason: 'Le texte est faux' });
    at('2027-02-01T12:00:00Z');
    expect(await send()).toMatchObject({ done: 0, failed: 0 });
    expect((await admin.get<{ items: object[] }>('reminders/kinds')).body.items[0]).toMatchObject({ kind: 'instalment_soon', mode: 'off', waiting: 4 });
    await admin.put('reminders/kinds/instalment_soon', { mode: 'on', reason: 'Corrigé' });

    // one wants no loan mails: the other channel; one wants nothing until the 4th; one's mail is refused for good
    await omar.put('reminders/wishes', { digest: 'at_once', muted: ['loan mail'] });
    await nora.put('reminders/wishes', { digest: 'weekly', pausedUntil: '2027-02-04', muted: [] });
    await nora.put('reminders/wishes', { digest: 'weekly', pausedUntil: '2028-02-04', muted: [] }, { expect: 422 });
    host.answer = (to) => (to.startsWith('lina') ? 550 : 250);
    await send();
    expect(host.arrived.map(({ to }) => to)).toEqual(['salma@tiwizi.test']);
    expect((await about(salma))[0]).toMatchObject({ state: 'sent', hold: null });
    expect((await about(omar)).map(({ channel, state, reason, standsIn }) => [channel, state, reason, standsIn]).sort()).toEqual([
      ['mail', 'suppressed', 'muted', false],
      ['sms', 'sent', null, true],
    ]);
    expect((await about(nora))[0]).toMatchObject({ state: 'pending', hold: 'paused' });
    expect((await about(lina))[0]).toMatchObject({ state: 'failed', reason: 'refused' });
    for (let again = 0; again < 2; again++) await Promise.all([send(), send()]);
    expect(host.arrived).toHaveLength(1); // run again and in parallel: one sending per key

    // the mail has both forms, in its direction, and a way to stop its topic without signing in
    const raw = host.arrived[0]!.raw;
    const token = /messages\/stop\?token=([\w.-]+)/.exec(raw.replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[1] ?? '';
    expect([/^List-Unsubscribe:/m.test(raw), raw.includes('text/plain'), raw.includes('text/html')]).toEqual([true, true, true]);
    for (let twice = 0; twice < 2; twice++) await world.visitor().post('reminders/stop', { token });
    expect((await salma.get('reminders/wishes')).body).toEqual({ digest: 'at_once', pausedUntil: null, muted: ['loan mail'] });
    await world.visitor().post('reminders/stop', { token: `${token}x` }, { expect: 422 });
    await salma.put('reminders/wishes', { digest: 'at_once', muted: [] });

    // what is in trouble waits for somebody, who decides once
    const trouble = (await desk.officer.get<{ items: Line[]; total: number }>('reminders/trouble')).body;
    expect([trouble.total, trouble.items[0]?.kind]).toEqual([1, 'instalment_soon']);
    host.answer = () => 250;
    await desk.officer.post(`reminders/${trouble.items[0]!.id}/settle`, { as: 'again' });
    await desk.officer.post(`reminders/${trouble.items[0]!.id}/settle`, { as: 'again' }, { expect: 409 });
    await send();
    expect(host.arrived.map(({ to }) => to)).toEqual(['salma@tiwizi.test', 'lina@tiwizi.test']);

    // the pause is over: the message comes in the morning, since it still helps
    at('2027-02-04T09:30:00Z');
    await send();
    expect(host.arrived.at(-1)?.to).toBe('nora@tiwizi.test');

    // the provider of text messages tells afterwards; only with its signature
    const [, sms] = (await about(omar)).sort((a, b) => a.channel.localeCompare(b.channel));
    const receipt = { id: `reminder-${sms!.id}`, status: 'undelivered' };
    await world.visitor().post('reminders/receipts', receipt, { expect: 403 });
    const signature = createHmac('sha256', secret).update(`${receipt.id}.${receipt.status}`).digest('hex');
    for (let twice = 0; twice < 2; twice++)
      expect((await world.app.inject({ method: 'POST', url: '/api/reminders/receipts', payload: receipt, headers: { 'x-signature': signature } })).statusCode).toBe(204);
    expect((await about(omar)).find(({ channel }) => channel === 'sms')).toMatchObject({ delivery: 'undelivered' });
  }, 120_000);

  it('a worker that died on the way to the provider: a reminder leaves again under its reference, a notice in law waits for somebody', async () => {
    // of somebody whom mails reach
    const [row] = await world.db.query<{ id: string }>(
      "select r.id from reminder r join account a on a.id = r.recipient_account_id where r.state = 'pending' and r.kind = 'instalment_soon' and r.channel = 'mail' and a.email = 'salma@tiwizi.test' order by r.due_at, r.id limit 1",
    );
    const inDoubt = (kind: string): Promise<unknown> =>
      world.db.query(
        "update reminder set state = 'claimed', kind = $2, subject_kind = case $2 when 'decision_told' then 'letter' else 'instalment' end, claim = gen_random_uuid(), claimed_until = $3, sending_at = $3, next_at = $3, due_at = due_at where id = $1",
        [row!.id, kind, new Date(world.clock.now().getTime() - 1000)],
      );
    await inDoubt('decision_told');
    await send();
    expect(await world.db.one('select state, reason from reminder where id = $1', [row!.id])).toEqual({ state: 'review', reason: 'in_doubt' });
    await inDoubt('instalment_soon');
    const before = host.arrived.length;
    await send();
    expect([host.arrived.length - before, host.arrived.at(-1)?.raw.includes(`reminder-${row!.id}@`)]).toEqual([1, true]);
  }, 60_000);

  it('what can wait comes as one mail on the evening that the person chose', async () => {
    // three rows that may wait, about something that exists
    const { id, order } = (await world.db.one<{ id: string; order: string }>(
      `select a.id, o.id as order from account a join person p on p.account_id = a.id join loan l on l.person_id = p.id join transfer_order o on o.loan_id = l.id where a.email = 'nora@tiwizi.test' limit 1`,
    ))!;
    at('2027-03-17T09:00:00Z'); // a Wednesday
    await send();
    await world.db.query(
      `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
       select gen_random_uuid(), 'release', $2, $2, 'outcome_asked', $1, 'mail', $3::timestamptz - make_interval(mins => i), $3::timestamptz + interval '14 days', $3 from generate_series(1, 3) i`,
      [id, order, world.clock.now()],
    );
    const before = host.arrived.length;
    await send();
    expect(host.arrived).toHaveLength(before);
    const rows = (): Promise<object[]> =>
      world.db.query(
        "select state, hold, count(distinct provider_id)::int as mails, count(*)::int as n from reminder where subject_kind = 'release' and kind = 'outcome_asked' group by 1, 2",
      );
    expect(await rows()).toEqual([{ state: 'pending', hold: 'digest', mails: 0, n: 3 }]);
    at('2027-03-22T18:00:00Z');
    await send();
    expect(await rows()).toEqual([{ state: 'sent', hold: null, mails: 1, n: 3 }]);
    expect(host.arrived.slice(before).filter(({ to, raw }) => to === 'nora@tiwizi.test' && /3 nouvelles|=?33 nouvelles/.test(raw))).toHaveLength(1);
  }, 60_000);

  it('a provider that fails three times is asked again later and later, and the fourth time takes it; two hundred in trouble are counted as two hundred', async () => {
    at('2027-03-31T12:00:00Z');
    await send();
    const { id, plan } = (await world.db.one<{ id: string; plan: string }>(
      "select recipient_account_id as id, subject_id as plan from reminder where kind = 'outcome_asked' limit 1",
    ))!;
    await world.db.query(
      `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
       values (gen_random_uuid(), 'release', $2, $2, 'candidacy_told', $1, 'mail', $3, $3::timestamptz + interval '1 day', $3)`,
      [id, plan, world.clock.now()],
    );
    const row = (): Promise<{ state: string; attempts: number; next: number } | undefined> =>
      world.db.one("select state, attempts, extract(epoch from next_at - $1)::int / 60 as next from reminder where kind = 'candidacy_told'", [world.clock.now()]);
    const delays: number[] = [];
    for (let tries = 1; tries <= 3; tries++) {
      host.answer = () => 451;
      await send();
      const { state, attempts, next } = (await row())!;
      expect([state, attempts]).toEqual(['pending', tries]);
      delays.push(next);
      world.clock.set(new Date(world.clock.now().getTime() + next * 60_000));
    }
    expect(delays).toEqual([2, 4, 8]);
    host.answer = () => 250;
    await send();
    expect(await row()).toMatchObject({ state: 'sent', attempts: 3 });

    await world.db.query(
      `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at, state, reason)
       select gen_random_uuid(), 'release', $2, $2, 'invoices_due', $1, 'mail', $3::timestamptz - make_interval(mins => i), $3, $3, 'failed', 'refused' from generate_series(1, 200) i`,
      [id, plan, world.clock.now()],
    );
    const officer = await world.person('Second', 'officer');
    expect((await officer.get<{ total: number }>('reminders/trouble')).body.total).toBe(200);
  }, 60_000);
});
