import { localDate } from '#kernel/calendar';
import { urgency } from '#kernel/next-step';
import { borrowerSteps, type OwnLoanFacts, treasurerSteps } from './next-steps';

const aLoan = (more: Partial<OwnLoanFacts> = {}): OwnLoanFacts => ({
  id: 'l',
  number: 'P-2027-0001',
  state: 'repaying',
  next: { due: localDate('2027-04-05'), amount: '1388.00' },
  daysPastDue: 0,
  overdue: '0.00',
  ...more,
});
const codeOn = (day: string, more: Partial<OwnLoanFacts> = {}): unknown => borrowerSteps(aLoan(more), localDate(day)).map(({ code, kind, urgency: how }) => [code, kind, how]);

describe('what a loan asks of its borrower', () => {
  it('always names the next payment, its amount and its day', () => {
    expect(borrowerSteps(aLoan(), localDate('2027-03-01'))).toMatchObject([{ on: '2027-04-05', facts: { amount: '1388.00', number: 'P-2027-0001' } }]);
  });
  it('is to be done from ten days before, and pressing once it is late', () => {
    expect(codeOn('2027-03-25')).toEqual([['loans.next_payment', 'wait', urgency.begun]]);
    expect(codeOn('2027-03-26')).toEqual([['loans.pay', 'act', urgency.due]]);
    expect(borrowerSteps(aLoan({ daysPastDue: 3, overdue: '2776.00' }), localDate('2027-05-08'))).toMatchObject([{ facts: { amount: '2776.00', count: 3 } }]);
    expect(codeOn('2027-04-08', { daysPastDue: 3 })).toEqual([['loans.pay_late', 'act', urgency.overdue]]);
  });
  it('tells that the money comes, that all is paid back, and nothing of a cancelled loan', () => {
    expect(codeOn('2027-03-01', { state: 'committed', next: null })).toEqual([['loans.money_coming', 'wait', urgency.begun]]);
    expect(codeOn('2027-03-01', { state: 'closed_paid', next: null })).toEqual([['loans.paid_back', 'note', urgency.calm]]);
    expect(codeOn('2027-03-01', { state: 'cancelled', next: null })).toEqual([]);
  });
});

describe('what the till asks of the treasurer', () => {
  it('pays out before it follows late ones', () => {
    expect(treasurerSteps({ toPayOut: 2, late: 1, overdue: '2776.00', uncounted: null, movements: 0 })).toMatchObject([
      { code: 'loans.pay_out', facts: { count: 2 } },
      { code: 'loans.follow_late', facts: { count: 1, amount: '2776.00' } },
    ]);
  });
  it('asks to count the cash of a past day, and to match what the bank says', () => {
    expect(treasurerSteps({ toPayOut: 0, late: 0, overdue: '0.00', uncounted: localDate('2027-02-26'), movements: 3 })).toMatchObject([
      { code: 'loans.count_till', id: '2027-02-26', on: '2027-02-26' },
      { code: 'loans.match_bank', facts: { count: 3 } },
    ]);
  });
  it('is quiet when nothing waits', () =>
    expect(treasurerSteps({ toPayOut: 0, late: 0, overdue: '0.00', uncounted: null, movements: 0 })).toMatchObject([{ code: 'loans.till_quiet', kind: 'wait' }]));
});
