import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { centimes, plus } from '#kernel/money';
import { leftToOrder, MOST_TRANCHES, orderFault, type Part, payOutClock, runningClock } from './transfer.js';

const c = centimes;
const order = (amount: bigint, state: Part['state'] = 'prepared'): Part => ({ amount: c(amount), state });

describe('parts of a payment out', () => {
  it.each([
    ['all at once', 100n, [], undefined],
    ['nothing', 0n, [], 'nothing'],
    ['more than the loan', 101n, [], 'too_much'],
    ['more than what is left', 41n, [order(60n, 'executed')], 'too_much'],
    ['what a cancelled order gave back', 100n, [order(60n, 'cancelled')], undefined],
    ['a third part that leaves something', 10n, [order(60n), order(20n)], 'last_part_incomplete'],
    ['a third part that ends it', 20n, [order(60n), order(20n)], undefined],
  ] as [string, bigint, Part[], string | undefined][])('%s', (_what, amount, orders, fault) => expect(orderFault(c(amount), c(100n), orders)).toBe(fault));

  it('never pass the loan, and end it with the third at the latest', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1000n }), fc.array(fc.bigInt({ min: -5n, max: 1200n }), { maxLength: 12 }), (principal, amounts) => {
        const orders: Part[] = [];
        for (const amount of amounts) if (!orderFault(c(amount), c(principal), orders)) orders.push(order(amount));
        expect(plus(...orders.map(({ amount }) => amount)) <= principal && orders.length <= MOST_TRANCHES).toBe(true);
        if (orders.length === MOST_TRANCHES) expect(leftToOrder(c(principal), orders)).toBe(0n);
      }),
    ));
  it('are due fifteen days after everything was in hand', () => {
    expect(payOutClock(localDate('2027-03-01'), localDate('2027-03-06'))).toEqual({ until: '2027-03-16', daysLeft: 10 });
    expect(payOutClock(localDate('2027-03-01'), localDate('2027-03-18')).daysLeft).toBe(-2);
  });
});

it.each([
  ['signed', null],
  ['conditions_met', 10],
  ['partially_disbursed', 10],
  ['repaying', null],
] as const)('the clock in state %s', (state, left) => {
  expect(runningClock({ state, conditionsMetOn: localDate('2027-03-01') }, localDate('2027-03-06'))?.daysLeft ?? null).toBe(left);
  expect(runningClock({ state, conditionsMetOn: null }, localDate('2027-03-06'))).toBeNull();
});
