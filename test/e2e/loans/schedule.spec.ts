import { LoanDesk } from '../../world/loan-desk';
import { story } from '../../world/world';

interface Row {
  readonly n: number;
  readonly due: string;
  readonly originalDue: string;
  readonly amount: string;
  readonly state: string;
  readonly why: string;
}
interface Loan {
  readonly state: string;
  readonly disbursedOn: string;
  readonly outstanding: string;
  readonly next: object | null;
  readonly instalments: readonly Row[];
}

story('the day the money leaves, the schedule stands: 35 × 1 388 and 1 420, on working days of Morocco', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  world.clock.set(new Date('2027-01-15T10:00:00Z'));
  const loanId = await desk.disbursed(salma, '2027-01-15');
  const { body: loan } = await salma.get<Loan>(`loans/${loanId}`);
  expect(loan).toMatchObject({ state: 'repaying', disbursedOn: '2027-01-15', outstanding: '50000.00', next: { n: 1, due: '2027-02-05', amount: '1388.00' } });
  expect(loan.instalments).toHaveLength(36);
  expect(loan.instalments.map(({ amount }) => amount)).toEqual([...Array<string>(35).fill('1388.00'), '1420.00']);
  const dueOf = (n: number): (string | undefined)[] => [loan.instalments[n - 1]?.originalDue, loan.instalments[n - 1]?.due];
  expect(dueOf(2)).toEqual(['2027-03-05', '2027-03-05']);
  expect(dueOf(5)).toEqual(['2027-06-05', '2027-06-08']); // a Saturday, and Monday 7 June is 1 Muharram
  expect(dueOf(36)).toEqual(['2030-01-05', '2030-01-07']); // a Saturday
  expect(loan.instalments.at(-1)?.why).toBe('remainder');
});

story('months without repayment are inside the term, shown, and nothing is asked in them', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), { amount: '63000', needs: '93000', physicalInvestment: '93000', termMonths: 48, deferralMonths: 12 });
  const { instalments } = (await salma.get<Loan>(`loans/${loanId}`)).body;
  expect(instalments.map(({ amount }) => amount)).toEqual([...Array<string>(12).fill('0.00'), ...Array<string>(36).fill('1750.00')]);
  expect(instalments[11]).toMatchObject({ state: 'grace', why: 'grace' });
  expect(instalments[12]).toMatchObject({ n: 13, originalDue: '2028-02-05', due: '2028-02-07', state: 'due', why: 'equal_share' });
});

story('the money leaves once, on a day between the grant and today', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.readyToPay(await desk.granted(salma));
  const pay = (on: string, expect: number, key?: string) =>
    desk.treasurer.post<object>(`loans/${loanId}/disburse`, { on, reference: 'VIR 1' }, { expect, ...(key ? { key } : {}) });
  for (const day of ['2027-01-03', '2027-01-05']) expect((await pay(day, 422)).body).toMatchObject({ fields: [{ path: 'on', params: { from: '2027-01-04', to: '2027-01-04' } }] });
  await pay('2027-02-30', 422);
  const { body: paid } = await pay('2027-01-04', 200, 'same');
  await world.dayBecomes('2027-01-06');
  expect((await pay('2027-01-04', 200, 'same')).body).toEqual(paid);
  expect((await pay('2027-01-06', 409)).body).toMatchObject({ code: 'loans.loan_move_not_now', params: { state: 'repaying' } });
  expect((await salma.get<Loan>(`loans/${loanId}`)).body.disbursedOn).toBe('2027-01-04');
});
