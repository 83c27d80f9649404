import type { LocalDate } from '#kernel/calendar';
import { centimes } from '#kernel/money';
import { promiseState } from './promise.js';

const day = (text: string): LocalDate => text as LocalDate;
const promise = { amount: centimes(500n), madeOn: day('2027-03-01'), promisedFor: day('2027-03-10') };
const paid = (on: string, amount: bigint) => ({ on: day(on), amount: centimes(amount) });

describe('a promise to pay', () => {
  it.each([
    [[], '2027-03-10', 'open'],
    [[], '2027-03-11', 'broken'],
    [[paid('2027-03-10', 500n)], '2027-03-10', 'kept'],
    [[paid('2027-03-01', 200n), paid('2027-03-09', 300n)], '2027-04-01', 'kept'],
    [[paid('2027-02-28', 500n)], '2027-03-11', 'broken'],
    [[paid('2027-03-11', 500n)], '2027-03-11', 'broken'],
    [[paid('2027-03-05', 500n), paid('2027-03-06', -500n)], '2027-03-11', 'broken'],
  ] as const)('%j on %s: %s', (payments, today, state) => expect(promiseState(promise, payments, day(today))).toBe(state));
});
