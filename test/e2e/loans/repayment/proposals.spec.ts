import { addDays, localDate } from '#kernel/calendar';
import { VerifyLedger } from '#features/loans';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Row {
  readonly n: number;
  readonly due: string;
  readonly amount: string;
}
interface Option {
  readonly kind: string;
  readonly refusal: string | null;
  readonly lastDue: string;
  readonly largest: string;
  readonly rows: readonly Row[];
}
interface Loan {
  readonly state: string;
  readonly outstanding: string;
  readonly instalments: readonly Row[];
}
interface Service {
  readonly restructured: boolean;
  readonly changesLeft: number;
  readonly mayPropose: readonly string[];
  readonly proposals: readonly { readonly id: string; readonly mayDecide: boolean; readonly state: string; readonly rows: readonly Row[] }[];
}
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
const note = 'Plan de caisse revu avec elle';

async function booksAgree(world: World): Promise<void> {
  expect(await world.app.get(VerifyLedger).execute()).toMatchObject({ sum: '0.00', unbalanced: [], differences: [], funds: [] });
}

story('what is shown is what comes true: options side by side, one proposes, another decides, twice at most', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await world.dayBecomes('2027-03-02');
  await desk.collects(loanId, '2000', '2027-02-05');
  const rows = async (): Promise<Row[]> => (await salma.get<Loan>(`loans/${loanId}`)).body.instalments.map(({ n, due, amount }) => ({ n, due, amount }));
  const propose = (body: object, expect: number) =>
    desk.officer.post<{ id: string; code?: string; fields?: { path: string }[] }>(`loans/${loanId}/proposals`, { reason: 'maternity', note, ...body }, { expect });
  const before = await rows();

  const { items } = (await desk.officer.get<{ items: Option[] }>(`loans/${loanId}/what-if?skip=2&extend=5&moveTo=2027-03-20`)).body;
  expect(items.map(({ kind, refusal, largest }) => [kind, refusal, largest])).toEqual([
    ['now', null, '2000.00'],
    ['skip', null, '2000.00'],
    ['extend', null, '1000.00'],
    ['move', null, '2000.00'],
  ]);
  expect(await rows()).toEqual(before);

  expect((await propose({ kind: 'skip', count: 4 }, 422)).body.fields).toMatchObject([{ path: 'count' }]);
  expect((await propose({ kind: 'move', moveTo: '2027-03-02' }, 422)).body.fields).toMatchObject([{ path: 'moveTo' }]);
  expect((await propose({ kind: 'skip', count: 2, reason: 'BAD_FAITH' }, 422)).body.fields).toMatchObject([{ path: 'reason' }]);
  const { id } = (await propose({ kind: 'extend', count: 5 }, 201)).body;
  expect((await propose({ kind: 'skip', count: 1 }, 409)).body.code).toBe('repayment.proposal_open');
  await desk.officer.post(`loans/proposals/${id}/approve`, {}, { expect: 403 });
  await world.dayBecomes('2027-03-04');
  await desk.director.post(`loans/proposals/${id}/approve`);
  expect(await rows()).toEqual(items[2]!.rows);
  await desk.director.post(`loans/proposals/${id}/approve`, {}, { expect: 409 });
  expect(await world.db.one('select rows from instalment_version where loan_id = $1 and version = 1', [loanId])).toEqual({ rows: before });

  const second = (await propose({ kind: 'skip', count: 1 }, 201)).body.id;
  await desk.collects(loanId, '500', '2027-03-04'); // money alone changes no row
  await desk.director.post(`loans/proposals/${second}/approve`);
  expect((await propose({ kind: 'skip', count: 1 }, 409)).body.code).toBe('repayment.changes_used_up');
  expect((await desk.officer.get<Service>(`loans/${loanId}/service`)).body).toMatchObject({ restructured: true, changesLeft: 0, mayPropose: ['write_off'] });
  await booksAgree(world);
});

story('a loan that changed since the proposal is not rescheduled by it; a refusal changes nothing', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  const { id } = (await desk.officer.post<{ id: string }>(`loans/${loanId}/proposals`, { kind: 'skip', count: 1, reason: 'illness', note })).body;
  await world.dayBecomes('2027-02-06');
  await desk.collects(loanId, '2000', '2027-02-05');
  expect((await desk.director.post<{ code: string }>(`loans/proposals/${id}/approve`, {}, { expect: 409 })).body.code).toBe('repayment.rows_changed');
  const before = (await salma.get<Loan>(`loans/${loanId}`)).body.instalments;
  await desk.director.post(`loans/proposals/${id}/refuse`);
  expect((await salma.get<Loan>(`loans/${loanId}`)).body.instalments).toEqual(before);
});

story('a loan is given up by two persons with a reason; what comes in later is a recovery, never more than the loss', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await desk.collects(loanId, '2000', world.today());
  await world.dayBecomes(addDays(localDate('2027-01-04'), 500));
  const { id } = (await desk.officer.post<{ id: string }>(`loans/${loanId}/proposals`, { kind: 'write_off', reason: 'GOOD_FAITH_FAILURE', note: 'Atelier fermé, rien à saisir' }))
    .body;
  await desk.officer.post(`loans/proposals/${id}/approve`, {}, { expect: 403 });
  await desk.director.post(`loans/proposals/${id}/approve`);
  expect((await salma.get<Loan>(`loans/${loanId}`)).body.state).toBe('written_off');
  await booksAgree(world);
  const pay = (amount: string, reference: string, expect: number) =>
    desk.treasurer.post<{ code?: string; booked?: string; outstanding?: string }>(
      `loans/${loanId}/repayments`,
      { amount, receivedOn: world.today(), channel: 'cash', reference },
      { expect },
    );
  expect((await pay('10000.01', 'A', 422)).body.code).toBe('repayment.above_loss');
  expect((await pay('400', 'A', 201)).body).toMatchObject({ booked: '400.00', outstanding: '9600.00' });
  expect((await pay('400', 'A', 409)).body.code).toBe('loans.payment_known');
  await booksAgree(world);
});
