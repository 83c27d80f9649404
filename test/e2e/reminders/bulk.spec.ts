import { Workers } from '#platform/queue/workers';
import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
interface Preview {
  items: { subjectId: string; personId: string; name: { latin: string }; channel: string | null; why: string | null }[];
  mails: number;
  textMessages: number;
  parts: number;
  unreached: { why: string; count: number }[];
  samples: { lang: string; channel: string; text: string; parts: number }[];
}
interface View {
  id: string;
  reached: number;
  waiting: number;
  sent: number;
  others: number;
  undoneAt: string | null;
  unreached: object[];
}

story('an officer reminds the late ones of a list at once: looks, sends, takes back within a minute; nobody twice, and nobody who paid meanwhile', async (world) => {
  const desk = await LoanDesk.open(world);
  const names = ['Salma', 'Omar', 'Nora', 'Lina', 'Ali'];
  const founders = await world.people(...names.map((name) => `${name} the founder`));
  const loans: string[] = [];
  for (const founder of founders) loans.push(await desk.disbursed(founder, world.today(), small));
  await desk.withoutLetters();
  const [, , nora, lina] = founders;
  await world.db.query("update account set phone = '+212600000077', email = null, language = 'ar' where email = 'omar@tiwizi.test'");
  await world.db.query("update account set language = 'en' where email = 'salma@tiwizi.test'");
  world.clock.set(new Date('2027-02-18T11:00:00Z')); // the first instalment was due on the 5th
  await world.app.get(Workers).runNow('reminders.send_due'); // what comes by itself
  await nora!.put('reminders/wishes', { digest: 'at_once', muted: ['loan mail', 'loan sms'] });
  await lina!.put('reminders/wishes', { digest: 'at_once', pausedUntil: '2027-03-04', muted: [] });
  const officer = desk.officer;
  const sentBefore = (await world.messages()).length;

  const preview = (await officer.get<Preview>('reminders/bulk/preview?list=late')).body;
  const ways = (list: Preview): string[] => list.items.map(({ name, channel, why }) => `${name.latin.split(' ')[0]} ${channel ?? why}`).sort();
  expect(ways(preview)).toEqual(['Ali mail', 'Lina paused', 'Nora muted', 'Omar sms', 'Salma mail']);
  expect([preview.mails, preview.textMessages, preview.parts, preview.unreached]).toEqual([
    2,
    1,
    2,
    [
      { why: 'muted', count: 1 },
      { why: 'paused', count: 1 },
    ],
  ]);
  expect(new Set(preview.samples.map(({ lang, channel }) => `${lang} ${channel}`))).toEqual(new Set(['ar sms', 'fr mail', 'en mail']));
  expect((await officer.get<Preview>('reminders/bulk/preview?list=late&days=30')).body.items).toEqual([]);
  await officer.get('reminders/bulk/preview?list=late&template=nudge_papers', { expect: 422 });

  // sent, and taken back within the minute
  const subjects = preview.items.map(({ subjectId }) => subjectId);
  const send = (body: object, expect = 201): Promise<{ body: { id: string } }> => officer.post('reminders/bulk', body, { expect });
  const first = (await send({ list: 'late', subjects })).body.id;
  const work = (): Promise<{ done: number }> => world.app.get(Workers).runNow('reminders.send_due');
  expect(await work()).toMatchObject({ done: 0 });
  const other = (await send({ list: 'late', template: 'nudge_call', subjects: preview.items.flatMap(({ name, subjectId }) => (name.latin.startsWith('Ali') ? [subjectId] : [])) }))
    .body.id;
  expect((await officer.post<{ undone: number }>(`reminders/bulk/${first}/undo`)).body.undone).toBe(3);
  await officer.post(`reminders/bulk/${first}/undo`, {}, { expect: 409 });
  expect((await officer.get<View>(`reminders/bulk/${other}`)).body.waiting).toBe(1); // the one that was not meant keeps its row
  await officer.post(`reminders/bulk/${other}/undo`);
  world.clock.set(new Date('2027-02-18T11:02:00Z'));
  expect(await work()).toMatchObject({ done: 0 });
  expect((await world.messages()).length).toBe(sentBefore);

  // again, without Ali; the same key twice and a second officer with the same list in hand remind nobody twice
  const wanted = preview.items.filter(({ name }) => !name.latin.startsWith('Ali')).map(({ subjectId }) => subjectId);
  const key = { key: 'bulk-once' };
  const again = async (): Promise<string> => (await officer.post<{ id: string }>('reminders/bulk', { list: 'late', subjects: wanted }, key)).body.id;
  const second = await again();
  expect(await again()).toBe(second);
  await send({ list: 'late', subjects: wanted }, 409);
  expect(ways((await officer.get<Preview>('reminders/bulk/preview?list=late')).body)).toEqual(['Ali mail', 'Lina paused', 'Nora muted', 'Omar lately', 'Salma lately']);

  // Salma pays in between: she is not asked any more
  await world.db.query('update instalment set paid = amount where loan_id = $1 and n = 1', [loans[0]]);
  world.clock.set(new Date('2027-02-18T11:04:00Z'));
  expect(await work()).toMatchObject({ done: 2 });
  const view = (await officer.get<View>(`reminders/bulk/${second}`)).body;
  expect(view).toMatchObject({ reached: 2, waiting: 0, sent: 1, others: 1, undoneAt: null, unreached: preview.unreached });
  const [omar] = await world.messages('+212600000077');
  expect(omar?.text).toMatch(/^تيويزي: ينتظر/);
  await officer.post(`reminders/bulk/${second}/undo`, {}, { expect: 409 });
  const past = (await officer.get<{ items: View[]; total: number }>('reminders/bulk')).body;
  expect([
    past.total,
    past.items[0]?.id,
    past.items
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  ]).toEqual([3, second, [first, other].sort()]);

  // people by a search, and the words that fit them; the officer's history says what was done
  const people = (await officer.get<Preview>('reminders/bulk/preview?list=people&template=nudge_profile&q=lina')).body;
  expect(ways(people)).toEqual(['Lina paused']);
  const acts = await world.db.query<{ type: string }>("select event_type as type from history where subject_kind = 'bulk_reminder' order by at, id");
  expect(acts.map(({ type }) => type).sort()).toEqual(['sent', 'sent', 'sent', 'undone', 'undone'].map((what) => `reminders.bulk_${what}`));
});

story('what is missing in a file is asked for again, and a founder who brought it meanwhile hears nothing', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/instruct`);
  await desk.officer.post(`loans/applications/${id}/ask-for-more`, { items: [{ text: 'Devis du four', reason: 'Le prix manque' }] });
  await world.settle();
  const preview = (await desk.officer.get<Preview>('reminders/bulk/preview?list=papers')).body;
  expect(preview.samples[0]?.text).toContain('Devis du four');
  await desk.officer.post('reminders/bulk', { list: 'papers', subjects: preview.items.map(({ subjectId }) => subjectId) });
  const request = await world.db.one<{ item: string }>('select id as item from paper_request_item limit 1');
  await salma.post(`loans/applications/${id}/requests/items/${request!.item}/answer`, { given: true });
  world.clock.set(new Date(world.clock.now().getTime() + 120_000));
  await world.app.get(Workers).runNow('reminders.send_due');
  expect(await world.db.query("select state, reason from reminder where kind = 'nudge_papers'")).toEqual([{ state: 'suppressed', reason: 'already_done' }]);
});
