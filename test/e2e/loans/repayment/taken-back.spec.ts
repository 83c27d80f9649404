import { VerifyLedger } from '#features/loans';
import { LoanDesk } from '../../../world/loan-desk';
import { story, type World } from '../../../world/world';

interface Loan {
  readonly state: string;
  readonly outstanding: string;
  readonly credit: string;
  readonly paid: string;
  readonly daysPastDue: number;
  readonly instalments: readonly { readonly due: string; readonly amount: string; readonly paid: string; readonly state: string }[];
  readonly repayments: readonly { readonly id: string; readonly reference: string; readonly reversedOn: string | null }[];
}
/** 12 000 in six rows of 2 000, due from 5 February 2027. */
const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };

async function booksAgree(world: World): Promise<void> {
  expect(await world.app.get(VerifyLedger).execute()).toMatchObject({ sum: '0.00', unbalanced: [], differences: [], funds: [] });
}

story('payments written down in any order give the same rows', async (world) => {
  const desk = await LoanDesk.open(world);
  const founders = await world.people('Salma the founder', 'Amal the founder');
  const loans: string[] = [];
  for (const founder of founders) loans.push(await desk.disbursed(founder, world.today(), small));
  await world.dayBecomes('2027-05-20');
  const payments = [
    ['2500', '2027-02-05'],
    ['700', '2027-03-01'],
    ['3100', '2027-04-12'],
    ['250', '2027-05-19'],
  ] as const;
  for (const [amount, on] of payments) await desk.collects(loans[0]!, amount, on);
  for (const [amount, on] of [...payments].reverse()) await desk.collects(loans[1]!, amount, on);
  const [first, second] = await Promise.all(founders.map(async (founder, i) => (await founder.get<Loan>(`loans/${loans[i]}`)).body));
  expect(second!.instalments).toEqual(first!.instalments);
  expect([second!.outstanding, second!.daysPastDue]).toEqual(['5450.00', first!.daysPastDue]);
  await booksAgree(world);
});

story('a cheque bounces: the loan comes back, rows age again; the same payment again gives the first state', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  const loan = async (): Promise<Loan> => (await salma.get<Loan>(`loans/${loanId}`)).body;
  await world.dayBecomes('2027-03-10');
  await desk.collects(loanId, '4000', '2027-03-10');
  const cheque = { amount: '8500', receivedOn: '2027-03-10', channel: 'cheque', reference: 'CHQ 7' };
  const { id } = (await desk.treasurer.post<{ id: string }>(`loans/${loanId}/repayments`, cheque)).body;
  const paidUp = await loan();
  expect(paidUp).toMatchObject({ state: 'closed_paid', credit: '500.00' });

  await world.dayBecomes('2027-04-08');
  const back = (repaymentId: string, expect: number) =>
    desk.treasurer.post<{ code?: string }>(`loans/${loanId}/repayments/${repaymentId}/reverse`, { reason: 'bounced_cheque', note: 'Sans provision' }, { expect });
  expect((await back(id, 200)).body).toMatchObject({ outstanding: '8000.00', credit: '0.00', loanState: 'repaying' });
  expect(await loan()).toMatchObject({ state: 'repaying', outstanding: '8000.00', credit: '0.00', daysPastDue: 3 });
  expect((await back(id, 409)).body.code).toBe('repayment.already_reversed');
  await booksAgree(world);

  await desk.treasurer.post(`loans/${loanId}/repayments`, cheque);
  const again = await loan();
  expect({ ...again, repayments: [] }).toMatchObject({ ...{ state: paidUp.state, credit: paidUp.credit, outstanding: '0.00', paid: paidUp.paid } });
  expect(again.instalments).toEqual(paidUp.instalments);
  expect(again.repayments.filter(({ reversedOn }) => reversedOn === '2027-04-08')).toHaveLength(1);
  await booksAgree(world);
});

story('what was too much goes back once, never more, and a payment that was given back is not reversed', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, amal] = await world.people('Salma the founder', 'Amal the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  const refund = (amount: string, expect: number) => desk.treasurer.post<{ code?: string; credit?: string }>(`loans/${loanId}/refunds`, { amount, reference: 'VIR 9' }, { expect });
  expect((await refund('1', 409)).body.code).toBe('repayment.nothing_to_refund');
  const first = await desk.collects(loanId, '2000', world.today());
  const last = await desk.collects(loanId, '10500', world.today());
  expect((await refund('500.01', 422)).body.code).toBe('repayment.above_credit');
  expect((await refund('300', 200)).body.credit).toBe('200.00');
  await booksAgree(world);
  const reverse = (id: string, expect: number) =>
    desk.treasurer.post<{ code?: string; outstanding?: string }>(`loans/${loanId}/repayments/${id}/reverse`, { reason: 'other' }, { expect });
  const answers = [(await reverse(last.id, 409)).body.code, (await reverse(first.id, 409)).body.code];
  expect(answers[0]).toBe('repayment.refund_first');
  expect((await amal.get(`loans/${loanId}`, { expect: 404 })).status).toBe(404);
  await booksAgree(world);
});

story('after a hundred payments, reversals and refunds at random, the books agree', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const loanId = await desk.disbursed(salma, world.today(), small);
  await world.dayBecomes('2027-06-30');
  let state = 20270630;
  const draw = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % most;
  };
  const standing: string[] = [];
  const done = { paid: 0, reversed: 0, refunded: 0 };
  for (let i = 0; i < 100; i += 1) {
    const { body: loan } = await desk.treasurer.get<Loan>(`loans/${loanId}`);
    if (loan.credit !== '0.00' && draw(3) === 0) {
      await desk.treasurer.post(`loans/${loanId}/refunds`, { amount: loan.credit, reference: `V${i}` });
      done.refunded += 1;
    } else if (standing.length > 0 && (loan.state === 'closed_paid' || draw(3) === 0)) {
      const [id] = standing.splice(draw(standing.length), 1);
      const status = await desk.treasurer.statusOf('POST', `loans/${loanId}/repayments/${id}/reverse`, { reason: 'booked_wrongly' });
      if (status === 409) standing.push(id!);
      else done.reversed += 1;
    } else if (loan.state !== 'closed_paid') {
      const on = `2027-0${1 + draw(6)}-${10 + draw(19)}`;
      standing.push((await desk.collects(loanId, String(1 + draw(4000)), on)).id);
      done.paid += 1;
    }
    if (i % 20 === 19) await booksAgree(world);
  }
  expect(Math.min(done.paid, done.reversed)).toBeGreaterThan(5);
  await booksAgree(world);
});
