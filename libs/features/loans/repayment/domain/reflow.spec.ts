import fc from 'fast-check';
import { addDays, addMonths, isWorkingDay, type LocalDate, localDate, shift } from '#kernel/calendar';
import { centimes } from '#kernel/money';
import { type FlowRow, rowsToMove } from './reflow.js';

const start = localDate('2027-01-05');
const days = (list: readonly string[]): Set<LocalDate> => new Set(list.map(localDate));
const row = (n: number, due: string, originalDue: string, paid = 0n): FlowRow => ({
  n,
  due: localDate(due),
  originalDue: localDate(originalDue),
  amount: centimes(200_000n),
  paid: centimes(paid),
});

it('an Eid announced a day later moves the row that fell on it, and no other', () => {
  const rows = [row(1, '2027-02-10', '2027-02-10'), row(2, '2027-03-12', '2027-03-10'), row(3, '2027-04-12', '2027-04-10')];
  expect(rowsToMove(rows, 'next', days(['2027-03-11', '2027-03-12']), localDate('2027-03-09'))).toEqual([
    { n: 2, from: '2027-03-12', to: '2027-03-10', originalDue: '2027-03-10' },
  ]);
  expect(rowsToMove(rows, 'next', days(['2027-03-10', '2027-03-11', '2027-03-12']), localDate('2027-03-09'))).toEqual([
    { n: 2, from: '2027-03-12', to: '2027-03-15', originalDue: '2027-03-10' },
  ]);
});

it.each([
  ['paid', [row(1, '2027-03-10', '2027-03-10', 200_000n)], '2027-03-01'],
  ['over', [row(1, '2027-03-10', '2027-03-10')], '2027-03-11'],
  ['to come to today', [row(1, '2027-03-12', '2027-03-09')], '2027-03-09'],
] as const)('a row that is %s stays', (_, rows, today) => expect(rowsToMove(rows, 'next', days(['2027-03-10']), localDate(today))).toEqual([]));

const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 }).map((offsets) => new Set(offsets.map((offset) => addDays(start, offset))));
const loans = fc.record({
  seed: fc.integer({ min: 1, max: 31 }),
  count: fc.integer({ min: 1, max: 14 }),
  before: holidays,
  after: holidays,
  on: fc.integer({ min: 0, max: 400 }),
  paid: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
  rule: fc.constantFrom('next' as const, 'previous' as const, 'same' as const),
});

it('moves unpaid rows ahead only, keeps the days in order, and a second time moves nothing', () => {
  fc.assert(
    fc.property(loans, ({ seed, count, before, after, on, paid, rule }) => {
      const today = addDays(start, on);
      const rows = Array.from({ length: count }, (_, i): FlowRow => {
        const originalDue = addMonths(start, i + 1, seed);
        return { n: i + 1, due: shift(originalDue, rule, before), originalDue, amount: centimes(100n), paid: centimes(paid[i] ? 100n : 0n) };
      });
      const inOrder = (list: readonly FlowRow[]): boolean => list.every(({ due }, i) => i === 0 || due > list[i - 1]!.due);
      fc.pre(inOrder(rows));
      const moves = rowsToMove(rows, rule, after, today);
      const then = rows.map((one) => ({ ...one, due: moves.find(({ n }) => n === one.n)?.to ?? one.due }));
      expect(inOrder(then)).toBe(true);
      for (const { n, from, to } of moves) {
        expect(from >= today && to > today && rows[n - 1]!.paid === 0n && isWorkingDay(to, after)).toBe(true);
      }
      if (rule === 'same') expect(moves).toEqual([]);
      expect(rowsToMove(then, rule, after, today).filter(({ n }) => moves.some((one) => one.n === n))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
