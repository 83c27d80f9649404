import type { LocalDate } from '#kernel/calendar';
import { allocate, type Centimes, isPositive, least, minus, plus, toDecimal, ZERO } from '#kernel/money';
import { outstandingOf, type PaidRow } from './paid-row.js';
import { loanErrors } from '../../loans.errors.js';

/**
 * Where money goes that is not due yet: `next` the coming rows in order; `last` the last rows first (SHORTEN, the loan ends earlier);
 * `reduce` all coming rows in proportion (REDUCE); `credit` nowhere, it is kept for the borrower until rows fall due.
 */
export const surplusRules = ['next', 'last', 'reduce', 'credit'] as const;
export type SurplusRule = (typeof surplusRules)[number];

/** A payment on the due day is on time. */
export type PaymentTiming = 'in_advance' | 'on_time' | 'late';
export interface BookedPart {
  readonly n: number;
  readonly amount: Centimes;
  readonly timing: PaymentTiming;
}
export interface Booking<Row extends PaidRow> {
  /** The rows in the order given, with their new paid amounts. */
  readonly rows: readonly Row[];
  /** What this payment did, one part per row touched, in order of booking. */
  readonly parts: readonly BookedPart[];
  readonly booked: Centimes;
  /** What no row took: beyond the loan, or kept back by the rule `credit`. booked + credit = payment. */
  readonly credit: Centimes;
}

/** Books a repayment: what is due first, oldest row first, then the surplus by the rule (handbook 1.7). Throws loans.amount_not_positive. */
export function bookRepayment<Row extends PaidRow>(rows: readonly Row[], payment: Centimes, receivedOn: LocalDate, surplus: SurplusRule): Booking<Row> {
  if (!isPositive(payment))
    throw loanErrors.amount_not_positive({ value: toDecimal(payment) }, [{ path: 'amount', code: 'loans.amount_not_positive', params: { value: toDecimal(payment) } }]);
  const open = rows.filter((row) => isPositive(outstandingOf(row))).sort((a, b) => (a.due === b.due ? a.n - b.n : a.due < b.due ? -1 : 1));
  const coming = open.filter(({ due }) => due > receivedOn);
  const due = fill(
    open.filter((row) => row.due <= receivedOn),
    payment,
  );
  const rest = minus(payment, sumOf(due));
  const taken = [...due, ...spread(coming, rest, surplus)];
  const booked = sumOf(taken);
  const byRow = new Map(taken.map(({ row, amount }) => [row, amount]));
  return {
    rows: rows.map((row) => (byRow.has(row) ? { ...row, paid: plus(row.paid, byRow.get(row) ?? ZERO) } : row)),
    parts: taken.map(({ row, amount }) => ({ n: row.n, amount, timing: row.due === receivedOn ? 'on_time' : row.due < receivedOn ? 'late' : 'in_advance' })),
    booked,
    credit: minus(payment, booked),
  };
}

interface Taken<Row> {
  readonly row: Row;
  readonly amount: Centimes;
}
const sumOf = (taken: readonly Taken<PaidRow>[]): Centimes => plus(...taken.map(({ amount }) => amount));

function fill<Row extends PaidRow>(rows: readonly Row[], money: Centimes): Taken<Row>[] {
  const taken: Taken<Row>[] = [];
  let left = money;
  for (const row of rows) {
    const amount = least(left, outstandingOf(row));
    if (isPositive(amount)) taken.push({ row, amount });
    left = minus(left, amount);
  }
  return taken;
}

function spread<Row extends PaidRow>(coming: readonly Row[], rest: Centimes, surplus: SurplusRule): Taken<Row>[] {
  if (surplus === 'credit' || !isPositive(rest) || coming.length === 0) return [];
  if (surplus !== 'reduce') return fill(surplus === 'next' ? coming : [...coming].reverse(), rest);
  const open = coming.map(outstandingOf);
  const parts = allocate(least(rest, plus(...open)), open);
  return coming.map((row, i) => ({ row, amount: parts[i] ?? ZERO })).filter(({ amount }) => isPositive(amount));
}
