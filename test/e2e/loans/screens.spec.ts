import { localDate } from '#kernel/calendar';
import type { HttpPerson } from '../../world/client';
import { LoanDesk, workshop } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
interface Lines {
  readonly items: readonly { readonly state: string; readonly turn: { readonly until: string; readonly late: boolean } | null }[];
  readonly total: number;
}

/** Sessions end after some days of the story's clock. */
const comeBack = (...people: HttpPerson[]): Promise<unknown> =>
  Promise.all(people.map((person) => person.post('accounts/sign-in', { login: `${person.name.toLowerCase()}@tiwizi.test`, password: 'une belle journee' })));

story('a draft may be half filled, says what it lacks, and is sent only when it is whole; amounts are read as people write them', async (world) => {
  await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const { body } = await salma.post<{ id: string }>('loans/applications', { projectTitle: 'Boulangerie', termMonths: 36, deferralMonths: 6, amount: '50000' });
  const path = `loans/applications/${body.id}`;
  const { body: file } = await salma.get<{ obstacles: { code: string; field: string }[] }>(path);
  expect(file).toMatchObject({ amount: '50000.00', needs: '0.00', sector: null });
  const { body: refused } = await salma.post<Told>(`${path}/submit`, {}, { expect: 422 });
  expect(refused.fields.map((field) => [field.path, field.code])).toEqual(file.obstacles.map(({ field, code }) => [field, `loans.obstacle.${code}`]));
  expect(refused.fields).toContainEqual(expect.objectContaining({ path: 'sectorCode', message: 'Remplissez ce champ.' }));

  const typed = { ...workshop, amount: '50 000', otherResources: '10.000,00', needs: '٨٠٠٠٠', ownContribution: '5000 DH' };
  await salma.put(path, typed);
  expect((await salma.post<Told>(`${path}/submit`, {}, { expect: 422 })).body.fields.map(({ message }) => message)).toEqual([
    'Les besoins doivent être égaux au prêt plus votre apport plus les autres ressources. Écart : 15\u00a0000 DH. Corrigez l’un de ces montants.',
    'Votre apport doit être d’au moins 10 % des besoins, ici 8\u00a0000 DH, en argent ou en nature.',
  ]);
  await salma.put(path, { ...typed, ownContribution: '20.000,00' });
  await salma.post(`${path}/submit`);
  expect((await salma.get(path)).body).toMatchObject({ state: 'submitted', resources: '80000.00', gap: '0.00', commune: { fr: 'Dcheira El Jihadia' } });
});

story('the queue stands by deadline, late first, and is searched by number, project and name in both scripts', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, mohammed] = await world.people('Salma the founder', 'Mohammed the founder');
  await desk.officer.post(`loans/applications/${await desk.sent(salma)}/instruct`); // 30 working days from 4 January
  await world.dayBecomes('2027-01-20');
  await comeBack(mohammed);
  await desk.sent(mohammed, { projectTitle: 'Boulangerie' }); // 5 working days from 20 January
  await world.dayBecomes('2027-01-29');
  await comeBack(desk.officer);
  const { body: queue } = await desk.officer.get<Lines>('loans/applications?turn=officer');
  expect(queue.items.map(({ state, turn }) => [state, turn?.until, turn?.late])).toEqual([
    ['submitted', '2027-01-27', true],
    ['in_instruction', expect.stringMatching(/^2027-02-1/), false],
  ]);
  expect((await desk.officer.get<Lines>('loans/applications?turn=officer&pageSize=1&page=2')).body.items.map(({ state }) => state)).toEqual(['in_instruction']);
  for (const [q, found] of [
    ['D-2027-0002', 1],
    ['mohamed ait', 1],
    ['أيت', 2],
    ['boulang', 1],
    ['personne', 0],
    ['100%', 0],
  ] as const)
    expect([q, (await desk.officer.get<Lines>(`loans/applications?q=${encodeURIComponent(q)}`)).body.total]).toEqual([q, found]);
});

story('the fund’s figures follow every move of money, a loan is previewed before it is signed, and late loans are found', async (world) => {
  const desk = await LoanDesk.open(world, { fund: '200000.00' });
  const [salma] = await world.people('Salma the founder');
  const id = await desk.approved(salma);
  const figures = async (): Promise<object | undefined> => (await desk.treasurer.get<{ items: object[] }>('loans/funds')).body.items[0];
  expect(await figures()).toMatchObject({ cash: '200000.00', committed: '50000.00', reserve: '10000.00', available: '140000.00', outstanding: '0.00', balance: '0.00' });
  await desk.member.get('loans/funds', { expect: 403 });
  await salma.get('loans/funds', { expect: 403 });
  expect((await world.visitor().get('loans/preview?amount=50000&termMonths=36&deferralMonths=0')).body).toEqual({
    count: 36,
    amount: '1388.00',
    lastAmount: '1420.00',
    firstDue: '2027-02-05',
    lastDue: '2030-01-07',
  });

  const { loanId } = (await salma.post<{ loanId: string }>(`loans/applications/${id}/accept`)).body;
  await desk.readyToPay(loanId);
  await desk.treasurer.post(`loans/${loanId}/disburse`, { on: '2027-01-04', reference: 'VIR-1' });
  expect(await figures()).toMatchObject({ cash: '150000.00', committed: '0.00', available: '140000.00', outstanding: '50000.00', balance: '0.00' });
  expect((await desk.treasurer.get<Lines>('loans?late=true')).body.total).toBe(0);
  await world.dayBecomes('2027-02-09');
  await comeBack(salma, desk.treasurer);
  expect((await desk.treasurer.get('loans?late=true&q=lahcen')).body).toMatchObject({ items: [{ daysPastDue: 4, overdue: '1388.00', next: { n: 1, due: '2027-02-05' } }] });
  await desk.collects(loanId, '51000', '2027-02-09');
  expect((await salma.get(`loans/${loanId}`)).body).toMatchObject({ state: 'closed_paid', credit: '1000.00', repayments: [{ excess: '1000.00' }], today: '2027-02-09' });
  expect(await figures()).toMatchObject({ cash: '201000.00', outstanding: '0.00', excessPayments: '1000.00', balance: '0.00' });
});

story('a file that came back is answered in words; the officer knows how to reach the founder, nobody else does', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const path = `loans/applications/${await desk.sent(salma)}`;
  await desk.officer.post(`${path}/ask-for-more`, { items: [{ text: 'Devis', reason: 'Le prix manque' }], message: 'Un devis, s’il vous plaît.' });
  await desk.answered(salma, path.split('/')[2]!);
  await salma.post(`${path}/submit`, { message: 'Le devis arrive lundi.' });
  const { body: file } = await desk.officer.get<{ history: { move: string; reason: string | null }[]; contact: object }>(path);
  expect(file.history.map(({ move, reason }) => [move, reason])).toEqual([
    ['submit', null],
    ['ask_for_more', 'Un devis, s’il vous plaît.'],
    ['submit', 'Le devis arrive lundi.'],
  ]);
  expect(file.contact).toEqual({ phone: null, email: 'salma@tiwizi.test' });
  for (const other of [salma, desk.treasurer]) expect((await other.get<{ contact: null }>(path)).body.contact).toBeNull();
});

story('a grant that is over is not accepted, even when nobody has closed the file yet', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const path = `loans/applications/${await desk.approved(salma)}`;
  world.clock.setDay(localDate('2027-07-04')); // 181 days later; the nightly closing has not run
  await comeBack(salma);
  expect((await salma.post<Told>(`${path}/accept`, {}, { expect: 409 })).body).toMatchObject({ code: 'loans.grant_over', params: { until: '2027-07-03' } });
  world.clock.setDay(localDate('2027-07-03'));
  await salma.post(`${path}/accept`);
});
