import fc from 'fast-check';
import { addDays, localDate } from '#kernel/calendar';
import { type Centimes, centimes, fromDecimal, plus, toDecimal, ZERO } from '#kernel/money';
import { outstandingOf, type PaidRow } from './paid-row.js';
import { bookRepayment, type SurplusRule, surplusRules } from './allocation.js';

const d = localDate;
const mad = fromDecimal;
const aRow = (n: number, due: string, amount = '1000.00', paid = '0.00'): PaidRow => ({ n, due: d(due), amount: mad(amount), paid: mad(paid) });
const threeRows = (): PaidRow[] => [aRow(1, '2027-02-05'), aRow(2, '2027-03-05'), aRow(3, '2027-04-05')];
const paid = (rows: readonly PaidRow[]): string[] => rows.map((row) => toDecimal(row.paid));

describe('a repayment', () => {
  it('goes to the oldest due row first, whatever the surplus rule', () => {
    for (const rule of surplusRules) {
      const { rows, parts, credit } = bookRepayment(threeRows(), mad('1500.00'), d('2027-03-10'), rule);
      expect(paid(rows)).toEqual(['1000.00', '500.00', '0.00']);
      expect(parts.map(({ n, timing }) => [n, timing])).toEqual([
        [1, 'late'],
        [2, 'late'],
      ]);
      expect(credit).toBe(ZERO);
    }
  });
  it.each<[SurplusRule, string[], string]>([
    ['next', ['1000.00', '1000.00', '200.00'], '0.00'],
    ['last', ['1000.00', '200.00', '1000.00'], '0.00'],
    ['spread', ['1000.00', '600.00', '600.00'], '0.00'],
    ['credit', ['1000.00', '0.00', '0.00'], '1200.00'],
  ])('with a surplus, by the rule %s', (rule, expected, credit) => {
    const booking = bookRepayment(threeRows(), mad('2200.00'), d('2027-02-05'), rule);
    expect(paid(booking.rows)).toEqual(expected);
    expect(toDecimal(booking.credit)).toBe(credit);
    expect(booking.parts[0]).toEqual({ n: 1, amount: mad('1000.00'), timing: 'on_time' });
    expect(booking.parts.slice(1).every(({ timing }) => timing === 'in_advance')).toBe(true);
  });
  it('beyond the loan it is a credit, whatever the rule', () => {
    for (const rule of ['next', 'last', 'spread'] as const)
      expect(bookRepayment(threeRows(), mad('3000.05'), d('2027-02-01'), rule)).toMatchObject({ booked: mad('3000.00'), credit: mad('0.05') });
    expect(bookRepayment([], mad('1.00'), d('2027-02-01'), 'next')).toMatchObject({ parts: [], booked: ZERO, credit: mad('1.00') });
  });
  it('passes over grace rows and rows already paid', () => {
    const rows = [aRow(1, '2027-02-05', '0.00'), aRow(2, '2027-03-05', '500.00', '500.00'), aRow(3, '2027-04-05', '500.00')];
    expect(bookRepayment(rows, mad('100.00'), d('2027-03-06'), 'next').parts).toEqual([{ n: 3, amount: mad('100.00'), timing: 'in_advance' }]);
  });
  it('reads the order from the due days, not from the order of the list', () => {
    const [first, second, third] = threeRows() as [PaidRow, PaidRow, PaidRow];
    const { rows } = bookRepayment([third, first, second], mad('1200.00'), d('2027-01-10'), 'next');
    expect(rows.map(({ n, paid: now }) => [n, toDecimal(now)])).toEqual([
      [3, '0.00'],
      [1, '1000.00'],
      [2, '200.00'],
    ]);
  });
  it.each(['0.00', '-5.00'])('of %s is refused', (amount) =>
    expect(() => bookRepayment(threeRows(), mad(amount), d('2027-02-05'), 'next')).toThrow(expect.objectContaining({ code: 'loans.amount_not_positive', kind: 'Invalid' })),
  );
});

describe('who pays a few days early, where the coming row goes first while it is near', () => {
  it.each<[SurplusRule, string, string[]]>([
    ['last', '1000.00', ['1000.00', '0.00', '0.00']],
    ['last', '1300.00', ['1000.00', '0.00', '300.00']],
    ['spread', '1300.00', ['1000.00', '150.00', '150.00']],
    ['next', '1300.00', ['1000.00', '300.00', '0.00']],
    ['credit', '1300.00', ['1000.00', '0.00', '0.00']],
  ])('pays the coming row, and by the rule %s only what exceeds it (%s)', (surplus, amount, expected) => {
    expect(paid(bookRepayment(threeRows(), mad(amount), d('2027-02-04'), { surplus, comingDays: 15 }).rows)).toEqual(expected);
  });
  it('earlier than that, all is a surplus', () => {
    expect(paid(bookRepayment(threeRows(), mad('500.00'), d('2027-01-20'), { surplus: 'last', comingDays: 15 }).rows)).toEqual(['0.00', '0.00', '500.00']);
    expect(paid(bookRepayment(threeRows(), mad('500.00'), d('2027-01-21'), { surplus: 'last', comingDays: 15 }).rows)).toEqual(['500.00', '0.00', '0.00']);
  });
  it('that is paid already, all is a surplus; rows of nothing are no coming row', () => {
    const rows = [aRow(1, '2027-02-05', '1000.00', '1000.00'), ...threeRows().slice(1)];
    expect(paid(bookRepayment(rows, mad('500.00'), d('2027-02-04'), { surplus: 'last', comingDays: 15 }).rows)).toEqual(['1000.00', '0.00', '500.00']);
    const pause = [aRow(1, '2027-02-05', '0.00'), ...threeRows().slice(1)];
    expect(paid(bookRepayment(pause, mad('500.00'), d('2027-02-20'), { surplus: 'last', comingDays: 15 }).rows)).toEqual(['0.00', '500.00', '0.00']);
  });
});

describe('any sequence of repayments', () => {
  const start = d('2027-01-01');
  const anyRows = fc
    .array(fc.bigInt({ min: 0n, max: 500_000n }), { minLength: 1, maxLength: 12 })
    .map((list): PaidRow[] => list.map((amount, i) => ({ n: i + 1, due: addDays(start, 30 * (i + 1)), amount: centimes(amount), paid: ZERO })));
  const anyRule = fc.record({ surplus: fc.constantFrom(...surplusRules), comingDays: fc.constantFrom(0, 15, 40) });
  const anyPayments = fc.array(
    fc.record({ amount: fc.bigInt({ min: 1n, max: 900_000n }).map(centimes), on: fc.integer({ min: 0, max: 500 }).map((n) => addDays(start, n)), rule: anyRule }),
    { maxLength: 10 },
  );

  it('loses no centime: Σ paid + Σ credit = Σ payments, and 0 ≤ paid ≤ amount', () => {
    fc.assert(
      fc.property(anyRows, anyPayments, (loan, payments) => {
        let rows: readonly PaidRow[] = loan;
        let credit: Centimes = ZERO;
        for (const { amount, on, rule } of payments) {
          const before = rows;
          const booking = bookRepayment(rows, amount, on, rule);
          rows = booking.rows;
          credit = plus(credit, booking.credit);
          expect(plus(booking.booked, booking.credit)).toBe(amount);
          expect(plus(...booking.parts.map((part) => part.amount))).toBe(booking.booked);
          rows.forEach((row, i) => {
            const part = booking.parts.find(({ n }) => n === row.n)?.amount ?? ZERO;
            expect(row.paid).toBe(plus(before[i]?.paid ?? ZERO, part));
          });
        }
        expect(plus(...rows.map((row) => row.paid), credit)).toBe(plus(...payments.map(({ amount }) => amount)));
        for (const row of rows) {
          expect(row.paid >= 0n && row.paid <= row.amount).toBe(true);
          expect(plus(row.paid, outstandingOf(row))).toBe(row.amount);
        }
      }),
    );
  });
  it('never leaves a due row open behind money that went elsewhere', () => {
    fc.assert(
      fc.property(anyRows, anyPayments, (loan, payments) => {
        let rows: readonly PaidRow[] = loan;
        for (const { amount, on, rule } of payments) {
          const booking = bookRepayment(rows, amount, on, rule);
          rows = booking.rows;
          const dueOpen = rows.filter((row) => row.due <= on && outstandingOf(row) > 0n);
          if (dueOpen.length > 0) expect([booking.credit, booking.parts.filter(({ timing }) => timing === 'in_advance')]).toEqual([ZERO, []]);
          const oldest = dueOpen[0];
          if (oldest) expect(booking.parts.every(({ n }) => n <= oldest.n)).toBe(true);
        }
      }),
    );
  });
  it('is a credit only by its rule, or when nothing is left to pay', () => {
    fc.assert(
      fc.property(anyRows, anyPayments, (loan, payments) => {
        let rows: readonly PaidRow[] = loan;
        for (const { amount, on, rule } of payments) {
          const booking = bookRepayment(rows, amount, on, rule);
          rows = booking.rows;
          if (booking.credit > 0n && rule.surplus !== 'credit') expect(rows.every((row) => outstandingOf(row) === 0n)).toBe(true);
        }
      }),
    );
  });
});
