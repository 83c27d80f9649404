import { LoanDesk, type Receipt, workshop } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Told {
  readonly code: string;
}
const payment = { amount: '1388', channel: 'cash', reference: 'R1' };

story('the same key and body is the same payment: one booking, one answer, also when sent twice at once', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today());
  const body = { ...payment, receivedOn: world.today() };
  const pay = (more: object = {}, options: object = { key: 'one' }) => desk.treasurer.post<Receipt & Told>(`loans/${loanId}/repayments`, { ...body, ...more }, options);
  const first = (await pay()).body;
  expect((await pay()).body).toEqual(first);
  expect((await pay({ amount: '1389' }, { key: 'one', expect: 422 })).body.code).toBe('platform.key_reused');
  expect((await pay({}, { key: 'two', expect: 409 })).body.code).toBe('loans.payment_known');
  for (const key of ['', ' ', 'ü', 'x'.repeat(101)]) expect((await pay({}, { key, expect: 422 })).body.code).toBe('platform.key_unreadable');

  const answers = await Promise.all(Array.from({ length: 12 }, () => pay({ reference: 'R2' }, { key: 'three' }).then(({ body: { id } }) => id, String)));
  const ids = new Set(answers.filter((answer) => !answer.includes('platform.key_in_flight')));
  expect(ids.size).toBe(1);
  expect(await world.db.one('select count(*)::int as n, count(distinct reference)::int as refs from repayment where loan_id = $1', [loanId])).toEqual({ n: 2, refs: 2 });
});

story('a key is the caller’s own, and of one route: others may use the same', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const [hers, his] = [
    (await salma.post<{ id: string }>('loans/applications', workshop, { key: '1' })).body.id,
    (await omar.post<{ id: string }>('loans/applications', workshop, { key: '1' })).body.id,
  ];
  expect(hers).not.toBe(his);
  expect((await salma.post<{ id: string }>('loans/applications', workshop, { key: '1' })).body.id).toBe(hers);
  for (const [who, id] of [
    [salma, hers],
    [omar, his],
  ] as const)
    await who.post(`loans/applications/${id}/submit`, {}, { key: '1' });
  for (const id of [hers, his]) await desk.officer.post(`loans/applications/${id}/instruct`, {}, { key: '1' });
});

story('a refused command leaves no trace of its key: mended, it goes through under the same key', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi' });
  const id = await desk.draft(salma);
  await salma.post(`loans/applications/${id}/submit`, {}, { key: 'go', expect: 422 });
  await salma.put('people/me/profile', { firstName: 'Salma', lastName: 'Idrissi', birthYear: 2000 });
  await salma.post(`loans/applications/${id}/submit`, {}, { key: 'go' });
  expect((await salma.post(`loans/applications/${id}/submit`, {}, { key: 'go' })).body).toEqual({ id, state: 'submitted' });
});
