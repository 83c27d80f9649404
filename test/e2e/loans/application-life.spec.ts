import { LoanDesk, workshop } from '../../world/loan-desk';
import { story } from '../../world/world';

interface File {
  readonly state: string;
  readonly allowedMoves: readonly string[];
  readonly obstacles: readonly { readonly code: string; readonly field: string }[];
  readonly missingItems: readonly string[];
  readonly message: string;
  readonly opinion: string | null;
  readonly turn: { readonly who: string; readonly until: string; readonly late: boolean } | null;
  readonly history: readonly { readonly move: string; readonly to: string }[];
  readonly decisions: readonly object[];
}
interface Told {
  readonly code: string;
  readonly params: object;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

story('a founder hears everything that stands in the way at once, mends it, and the file goes its way to the accepted loan', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi' });
  const id = await desk.draft(salma, { amount: '400000', termMonths: 72, deferralMonths: 24, ownContribution: '1000', communeCode: 'city:casablanca' });
  const file = async (): Promise<File> => (await salma.get<File>(`loans/applications/${id}`)).body;

  const { body: refused } = await salma.post<Told>(`loans/applications/${id}/submit`, {}, { expect: 422 });
  expect(refused.code).toBe('loans.obstacles');
  expect(refused.fields.map(({ path, code }) => [path, code.replace('loans.obstacle.', '')])).toEqual([
    ['birthYear', 'fact_missing'],
    ['communeCode', 'outside_territory'],
    ['amount', 'amount_above_ceiling'],
    ['needs', 'needs_not_covered'],
    ['physicalInvestment', 'above_share_of_investment'],
    ['ownContribution', 'contribution_too_small'],
    ['termMonths', 'term_too_long'],
    ['deferralMonths', 'deferral_too_long'],
  ]);
  expect(refused.fields[2]?.message).toContain('300\u00a0000 DH');
  expect(await file()).toMatchObject({ state: 'draft', allowedMoves: ['submit', 'withdraw'], obstacles: refused.fields.map(({ path }) => ({ field: path })) });

  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi', birthYear: '1999' });
  await salma.put(`loans/applications/${id}`, workshop);
  await salma.post(`loans/applications/${id}/submit`);
  expect(await file()).toMatchObject({ state: 'submitted', obstacles: [], turn: { who: 'officer', until: '2027-01-12', late: false } });
  await salma.put(`loans/applications/${id}`, workshop, { expect: 409 });

  await desk.officer.post(`loans/applications/${id}/ask-for-more`, {
    items: [
      { text: 'Devis de la machine', reason: 'Le prix' },
      { text: 'Bail', reason: 'Le local' },
    ],
    message: 'Il manque deux papiers.',
  });
  expect(await file()).toMatchObject({ state: 'incomplete', missingItems: ['Devis de la machine', 'Bail'], message: 'Il manque deux papiers.', turn: { who: 'applicant' } });
  await desk.answered(salma, id);
  await salma.post(`loans/applications/${id}/submit`);
  expect(await file()).toMatchObject({ state: 'submitted', missingItems: [], message: '' });

  await desk.officer.post(`loans/applications/${id}/instruct`);
  await desk.presents(id);
  expect([(await file()).opinion, (await desk.officer.get<File>(`loans/applications/${id}`)).body.opinion]).toEqual([
    null,
    Array<string>(5).fill('Solide, clientes connues.').join('\n\n'),
  ]);
  await desk.decided(id, { kind: 'approve', amountGranted: '45000', termMonths: 30 });
  const { body: accepted } = await salma.post<{ loanId: string }>(`loans/applications/${id}/accept`);
  expect((await salma.get(`loans/${accepted.loanId}`)).body).toMatchObject({ state: 'committed', principal: '45000.00', termMonths: 30, outstanding: '45000.00', instalments: [] });
  expect(await file()).toMatchObject({ state: 'accepted', turn: null, allowedMoves: [], decisions: [{ kind: 'approve', amountGranted: '45000.00' }] });
  expect((await file()).history.map(({ move }) => move)).toEqual([
    'submit',
    'ask_for_more',
    'submit',
    'instruct',
    'propose',
    'present',
    'schedule',
    'hear',
    'approve',
    'notify',
    'accept',
  ]);
});
