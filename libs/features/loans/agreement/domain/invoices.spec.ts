import { localDate } from '#kernel/calendar';
import { askedForInvoices, invoicesDueOn, standingOfRelease } from './invoices.js';
import { loanStates, promisedStates } from './loan.moves.js';

const executedOn = localDate('2027-01-04');
const standing = (day: string, ...states: ('to_check' | 'accepted' | 'refused')[]) =>
  standingOfRelease({ executedOn, invoices: states.map((state) => ({ state })) }, localDate(day));

it('gives ninety days; the last day is not late', () => {
  expect(invoicesDueOn(executedOn)).toBe('2027-04-04');
  expect([standing('2027-04-04'), standing('2027-04-05')]).toEqual(['open', 'late']);
});

it('is proved by one accepted invoice, and never late while one waits for us', () =>
  expect([
    standing('2027-06-01', 'to_check'),
    standing('2027-06-01', 'refused'),
    standing('2027-06-01', 'refused', 'accepted'),
    standing('2027-06-01', 'accepted', 'to_check'),
  ]).toEqual(['to_check', 'late', 'proved', 'to_check']));

it('are asked for while the loan lives: not before the money, not after the end', () => {
  const silent = loanStates.filter((state) => !askedForInvoices.includes(state));
  expect(silent).toEqual([...promisedStates, ...loanStates.filter((state) => ['closed_paid', 'written_off', 'closed_loss', 'cancelled'].includes(state))]);
});
