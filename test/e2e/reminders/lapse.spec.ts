import type { HttpPerson } from '../../world/client';
import { LoanDesk } from '../../world/loan-desk';
import { story, type World } from '../../world/world';

const subjects = async (world: World, who: HttpPerson): Promise<string[]> =>
  (await world.messages(`${who.name.toLowerCase()}@tiwizi.test`)).map((one) => one.subject ?? '').toReversed();
const comeBack = (...people: HttpPerson[]): Promise<unknown> =>
  Promise.all(people.map((person) => person.post('accounts/sign-in', { login: `${person.name.toLowerCase()}@tiwizi.test`, password: 'une belle journee' })));

story('a founder and her officer are warned fourteen and three days before a file closes, and not about one that went on', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/take`);
  await desk.officer.post(`loans/applications/${id}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }] }); // 4 January: last day 4 April
  const draft = await desk.draft(omar);
  await world.settle();
  await world.dayBecomes('2027-03-20'); // one day before the first warning
  expect((await subjects(world, desk.officer)).filter((subject) => subject.includes('ferme'))).toEqual([]);
  await world.dayBecomes('2027-03-21');
  expect((await subjects(world, desk.officer)).at(-1)).toBe(
    'Le dossier D-2027-0001 se ferme après le 4 avril 2027'.replace('D-2027-0001', '\u2068D-2027-0001\u2069').replace('4 avril 2027', '\u20684 avril 2027\u2069'),
  );
  expect([(await subjects(world, salma)).at(-1), (await subjects(world, omar)).at(-1)].map((subject) => subject?.includes('dernier jour'))).toEqual([true, true]);

  await comeBack(omar, desk.officer);
  await omar.post(`loans/applications/${draft}/submit`);
  await world.settle();
  const before = [await subjects(world, salma), await subjects(world, omar)].map(({ length }) => length);
  await world.dayBecomes('2027-04-01');
  expect([await subjects(world, salma), await subjects(world, omar)].map(({ length }, i) => length - before[i]!)).toEqual([1, 0]);
  const [last] = await world.messages('salma@tiwizi.test');
  expect(last!.text).toContain('plus que trois jours');
  expect(last!.text).toContain('Envoyez ce qui manque');
  await world.dayBecomes('2027-04-05');
  expect((await subjects(world, salma)).length - before[0]!).toBe(1);
  expect(await world.db.query("select 1 from reminder where kind like '%lapse%' and state not in ('sent')")).toEqual([]);
});

story('the plan follows the last day and the officer: an extension moves it, a colleague takes it over; nobody is told of a grant before its letter', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.presented(salma);
  const pending = async (): Promise<string[]> => {
    await world.settle();
    const rows = await world.db.query<{ to: string; kind: string; at: Date }>(
      "select a.email as to, r.kind, r.due_at as at from reminder r join account a on a.id = r.recipient_account_id where r.kind like '%lapse%' and r.state = 'pending' order by r.due_at, r.kind",
    );
    return rows.map(({ to, kind, at }) => `${to.split('@')[0]} ${kind} ${at.toISOString().slice(0, 10)}`);
  };
  expect(await pending()).toEqual([]);
  await (await desk.committee()).decides(world.today(), id, { kind: 'approve', amountGranted: '50000.00', termMonths: 36 });
  expect(await pending()).toEqual(['karim desk_lapse_soon 2027-06-19', 'salma lapse_soon 2027-06-19', 'karim desk_lapse_last 2027-06-30', 'salma lapse_last 2027-06-30']);
  await desk.officer.post(`loans/committee/files/${id}/extend`, { days: 30, reason: 'Le bail tarde à venir.' });
  expect(await pending()).toEqual(['karim desk_lapse_soon 2027-07-19', 'salma lapse_soon 2027-07-19', 'karim desk_lapse_last 2027-07-30', 'salma lapse_last 2027-07-30']);
  const { accountId } = (await desk.reviewer.get<{ accountId: string }>('accounts/me')).body;
  await desk.officer.post(`loans/applications/${id}/hand-over`, { toAccountId: accountId, reason: 'Il change de secteur.' });
  expect(await pending()).toEqual(['itto desk_lapse_soon 2027-07-19', 'salma lapse_soon 2027-07-19', 'itto desk_lapse_last 2027-07-30', 'salma lapse_last 2027-07-30']);
  await salma.post(`loans/applications/${id}/accept`);
  expect(await pending()).toEqual([]);
});
