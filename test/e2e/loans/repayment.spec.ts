import { LoanDesk, type Receipt } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Loan {
  readonly state: string;
  readonly outstanding: string;
  readonly paid: string;
  readonly credit: string;
  readonly daysPastDue: number;
  readonly next: { readonly n: number; readonly amount: string } | null;
  readonly instalments: readonly { readonly n: number; readonly paid: string; readonly state: string }[];
  readonly repayments: readonly { readonly reference: string; readonly amount: string }[];
  readonly mayCollect: boolean;
}
/** 12 000 in six rows of 2 000, due from 5 February 2027. */
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };

story('a payment goes to the oldest row first; what is left shortens the loan from its end, as the product says; the last one closes the loan', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  const loan = async (): Promise<Loan> => (await salma.get<Loan>(`loans/${loanId}`)).body;
  const paid = async (): Promise<string[]> => (await loan()).instalments.map((row) => `${row.paid} ${row.state}`);

  await world.dayBecomes('2027-03-10'); // rows of 5 February and 5 March are over
  expect(await loan()).toMatchObject({ daysPastDue: 33, next: { n: 1, amount: '2000.00' } });
  expect(await desk.collects(loanId, '2 500,00', '2027-03-10')).toMatchObject({ booked: '2500.00', excess: '0.00', outstanding: '9500.00', loanState: 'repaying' });
  expect(await paid()).toEqual(['2000.00 paid', '500.00 late', '0.00 due', '0.00 due', '0.00 due', '0.00 due']);
  expect(await loan()).toMatchObject({ daysPastDue: 5, next: { n: 2, amount: '1500.00' }, paid: '2500.00' });
  await desk.collects(loanId, '4000', '2027-03-10');
  expect(await paid()).toEqual(['2000.00 paid', '2000.00 paid', '0.00 due', '0.00 due', '500.00 part_paid', '2000.00 paid']);
  expect((await loan()).daysPastDue).toBe(0);

  const last = await desk.collects(loanId, '6000.00', '2027-03-10');
  expect(last).toMatchObject({ booked: '5500.00', excess: '500.00', outstanding: '0.00', loanState: 'closed_paid' });
  expect(await loan()).toMatchObject({ state: 'closed_paid', outstanding: '0.00', paid: '12000.00', credit: '500.00', next: null, mayCollect: false });
  expect((await loan()).repayments.map(({ reference, amount }) => `${reference} ${amount}`).sort()).toEqual(['R-1 2500.00', 'R-2 4000.00', 'R-3 6000.00']);
  await desk.treasurer.post(`loans/${loanId}/repayments`, { amount: '1', receivedOn: '2027-03-10', channel: 'cash', reference: 'R-4' }, { expect: 409 });
  expect(await desk.draft(salma)).toEqual(expect.any(String)); // she may ask again
});

story('one receipt is booked once, whatever key it comes with, and wrong payments say what is wrong', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await world.dayBecomes('2027-02-08');
  const payment = { amount: '2000', receivedOn: '2027-02-08', channel: 'cash', reference: 'Reçu 17' };
  const pay = (change: object, expect: number) =>
    desk.treasurer.post<{ code: string; fields: { path: string; code: string }[] }>(`loans/${loanId}/repayments`, { ...payment, ...change }, { expect });
  await pay({}, 201);
  expect((await pay({ amount: '1' }, 409)).body).toMatchObject({ code: 'loans.payment_known', fields: [{ path: 'reference' }] });
  await pay({ channel: 'transfer' }, 201);
  for (const [change, path, code] of [
    [{ amount: '0' }, 'amount', 'loans.amount_not_positive'],
    [{ amount: '-5' }, 'amount', 'platform.field.is_money'],
    [{ amount: 5 }, 'amount', 'platform.field.is_money'],
    [{ amount: '50.000' }, 'amount', 'platform.field.is_money'],
    [{ receivedOn: '2027-02-09' }, 'receivedOn', 'loans.day_impossible'],
    [{ receivedOn: '2027-01-03' }, 'receivedOn', 'loans.day_impossible'],
    [{ channel: 'barter' }, 'channel', 'platform.field.is_in'],
    [{ channel: 'transfer', reference: '' }, 'reference', 'repayment.reference_missing'],
    [{ note: 'x' }, 'note', 'platform.field.whitelist_validation'],
  ] as const)
    expect((await pay({ reference: `x ${code}`, ...change }, 422)).body.fields).toMatchObject([{ path, code }]);
  expect((await salma.get<Loan>(`loans/${loanId}`)).body.paid).toBe('4000.00');
});

story('forty tills at once: every dirham is booked once, none twice', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  const till = (i: number) =>
    desk.treasurer.post<Receipt>(`loans/${loanId}/repayments`, { amount: '250', receivedOn: world.today(), channel: 'cash', reference: `R${i % 20}` }, { key: `k${i % 20}` }).then(
      (reply) => reply.body.id,
      (error: Error) => (/platform\.key_in_flight/.test(error.message) ? 'in flight' : error.message),
    );
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => till(i)));
  expect(new Set(answers.filter((answer) => answer !== 'in flight')).size).toBe(20);
  const { body: loan } = await salma.get<Loan>(`loans/${loanId}`);
  expect([loan.paid, loan.repayments.length]).toEqual(['5000.00', 20]);
});
