import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { centimes, fromDecimal, plus, times, toDecimal } from '#kernel/money';
import type { LoanEvent } from '../../schedule/domain/loan-event';
import { type LoanTerms, replay } from '../../schedule/domain/replay';
import { type RowWhy, whyOf } from './row-why';

const on = localDate;
const termsOf = (more: Partial<LoanTerms['schedule']> = {}): LoanTerms => ({
  schedule: {
    ...{ principal: fromDecimal('50000'), instalments: 36, gracePeriods: 0, grace: 'inside', rounding: 'floor', unit: fromDecimal('1') },
    ...{ disbursedOn: on('2027-01-05'), firstDueOn: on('2027-02-05'), every: 1, period: 'month', weekend: 'next', holidays: new Set([on('2027-05-05')]), ...more },
  },
  ...{ surplus: 'next', arrearsGraceDays: 0 },
});
const out: LoanEvent = { id: 'out', type: 'disburse', on: on('2027-01-05'), amount: fromDecimal('50000') };
const told = (events: readonly LoanEvent[], terms = termsOf()): RowWhy[] => whyOf(replay(terms, [out, ...events], on('2027-03-01')).rows, [out, ...events], terms.schedule);

it('names what was shared, the remainder on the last row, and the day off behind a moved row', () => {
  const rows = told([]);
  expect(rows[0]).toMatchObject({ dayReason: 'counted', amountReason: 'rounded_share', shared: { total: '50000.00', count: 36, unit: '1.00' }, daySince: null, amountSince: null });
  expect(rows.at(-1)).toMatchObject({ amountReason: 'remainder' });
  expect(rows[3]).toMatchObject({ originalDue: '2027-05-05', due: '2027-05-06', dayReason: 'holiday' });
  expect(rows.find(({ dayReason }) => dayReason === 'weekend')).toMatchObject({ originalDue: '2027-06-05', due: '2027-06-07' });
});

it('names the event behind a row that changed', () => {
  const move = told([{ id: 'm', type: 'moveDue', on: on('2027-02-10'), from: on('2027-04-05'), to: on('2027-04-20') }]);
  expect(move[2]).toMatchObject({ dayReason: 'agreed', daySince: { type: 'moveDue', on: '2027-02-10' } });
  expect(move[3]).toMatchObject({ due: '2027-05-20', dayReason: 'follows', daySince: { type: 'moveDue', on: '2027-02-10' } });
  const longer = told([{ id: 'x', type: 'extraTerms', on: on('2027-02-10'), from: on('2027-04-05'), count: 6 }]);
  expect(longer[2]).toMatchObject({ amountSince: { type: 'extraTerms', on: '2027-02-10' }, shared: null });
  expect(longer.at(-1)).toMatchObject({ dayReason: 'goes_on', daySince: { type: 'extraTerms' } });
  const pause = told([{ id: 'g', type: 'grace', on: on('2027-02-10'), from: on('2027-04-05'), count: 2, mode: 'added' }]);
  expect(pause[2]).toMatchObject({ amount: '0.00', amountReason: 'grace', amountSince: { type: 'grace' } });
});

it('says no figure that the rows contradict: equal parts of the unit, and the remainder, make the total', () => {
  fc.assert(
    fc.property(fc.integer({ min: 600_000, max: 10_000_000 }), fc.integer({ min: 2, max: 60 }), fc.integer({ min: 0, max: 6 }), (principal, instalments, grace) => {
      const terms = termsOf({ principal: centimes(BigInt(principal)), instalments: instalments + grace, gracePeriods: grace });
      const rows = whyOf(replay(terms, [], on('2026-12-01')).rows, [], terms.schedule);
      const paying = rows.filter(({ amountReason }) => amountReason !== 'grace');
      for (const { shared } of paying) {
        expect(shared).toMatchObject({ count: instalments, total: toDecimal(terms.schedule.principal) });
        const sum = plus(times(fromDecimal(paying[0]!.amount), BigInt(instalments - 1)), fromDecimal(paying.at(-1)!.amount));
        expect(toDecimal(sum)).toBe(shared!.total);
      }
      expect(rows.filter(({ amountReason }) => amountReason === 'grace').every(({ shared }) => shared === null)).toBe(true);
    }),
  );
});
