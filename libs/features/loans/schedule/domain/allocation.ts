import { addDays, type LocalDate } from '#kernel/calendar';
import { type Centimes, centimes, isPositive, least, minus, plus, share, toDecimal, ZERO } from '#kernel/money';
import { outstandingOf, type PaidRow } from './paid-row.js';
import { loanErrors } from '../../loans.errors.js';

/**
 * Where money goes that is not due yet: `next` the coming rows in order; `last` the last rows first (SHORTEN, the loan ends earlier);
 * `spread` all coming rows in equal parts (REDUCE); `credit` nowhere, it is kept for the borrower until rows fall due.
 */
export const surplusRules = ['next', 'last', 'spread', 'credit'] as const;
export type SurplusRule = (typeof surplusRules)[number];
export interface SurplusTerms {
  readonly surplus: SurplusRule;
  /** Who pays at most so many days early pays the row that comes next; only what exceeds it is a surplus. Without it, all money that is not due yet is one. */
  readonly comingDays?: number;
}

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

export interface Taken<Row> {
  readonly row: Row;
  readonly amount: Centimes;
}

/** Books a repayment: what is due first, oldest row first, then the surplus by the rule (handbook 1.7). Throws loans.amount_not_positive. */
export function bookRepayment<Row extends PaidRow>(rows: readonly Row[], payment: Centimes, receivedOn: LocalDate, rule: SurplusRule | SurplusTerms): Booking<Row> {
  if (!isPositive(payment))
    throw loanErrors.amount_not_positive({ value: toDecimal(payment) }, [{ path: 'amount', code: 'loans.amount_not_positive', params: { value: toDecimal(payment) } }]);
  const inOrder = [...rows].sort((a, b) => (a.due === b.due ? a.n - b.n : a.due < b.due ? -1 : 1));
  const taken = sharesOf(inOrder, payment, receivedOn, typeof rule === 'string' ? { surplus: rule } : rule);
  const booked = sumOf(taken);
  const byRow = new Map(taken.map(({ row, amount }) => [row, amount]));
  return {
    rows: rows.map((row) => (byRow.has(row) ? { ...row, paid: plus(row.paid, byRow.get(row) ?? ZERO) } : row)),
    parts: taken.map(({ row, amount }) => ({ n: row.n, amount, timing: timingOf(row, receivedOn) })),
    booked,
    credit: minus(payment, booked),
  };
}

export const timingOf = ({ due }: Pick<PaidRow, 'due'>, receivedOn: LocalDate): PaymentTiming => (due === receivedOn ? 'on_time' : due < receivedOn ? 'late' : 'in_advance');

/** What each row takes of a payment, in order of booking and each row once; rows come in the order of their due days. What is left over belongs to nobody yet. */
export function sharesOf<Row extends PaidRow>(rows: readonly Row[], payment: Centimes, receivedOn: LocalDate, { surplus, comingDays = 0 }: SurplusTerms): Taken<Row>[] {
  const border = borderOf(rows, receivedOn, comingDays);
  const taken: Taken<Row>[] = [];
  const rest = fill(rows, 0, border, payment, taken);
  if (!isPositive(rest) || surplus === 'credit') return taken;
  if (surplus === 'spread') return [...taken, ...spread(rows.slice(border), rest)];
  fill(surplus === 'next' ? rows : [...rows].reverse(), surplus === 'next' ? border : 0, surplus === 'next' ? rows.length : rows.length - border, rest, taken);
  return taken;
}

/** How many rows are paid before anything is a surplus: those due, and the coming one when it is near. Rows of nothing are no coming row. */
function borderOf(rows: readonly PaidRow[], receivedOn: LocalDate, comingDays: number): number {
  const due = rows.findIndex((row) => row.due > receivedOn);
  if (due < 0) return rows.length;
  if (comingDays === 0) return due;
  const coming = rows.findIndex((row, i) => i >= due && row.amount > ZERO);
  return coming >= 0 && rows[coming]!.due <= addDays(receivedOn, comingDays) ? coming + 1 : due;
}

const sumOf = (taken: readonly Taken<PaidRow>[]): Centimes => plus(...taken.map(({ amount }) => amount));

/** Fills the rows from a place up to another, one after the other, and gives back what they did not take. */
function fill<Row extends PaidRow>(rows: readonly Row[], from: number, to: number, money: Centimes, taken: Taken<Row>[]): Centimes {
  let left = money;
  for (let i = from; i < to && isPositive(left); i += 1) {
    const row = rows[i]!;
    const amount = least(left, outstandingOf(row));
    if (!isPositive(amount)) continue;
    taken.push({ row, amount });
    left = minus(left, amount);
  }
  return left;
}

/** Equal parts over the open rows, rounded half-even, the last row takes the remainder; what a row cannot take goes round again (vectors, rule R3: re-amortisation). */
function spread<Row extends PaidRow>(coming: readonly Row[], money: Centimes): Taken<Row>[] {
  const took = new Map<Row, Centimes>();
  const openOf = (row: Row): Centimes => minus(outstandingOf(row), took.get(row) ?? ZERO);
  for (let left = money; isPositive(left);) {
    const open = coming.filter((row) => isPositive(openOf(row)));
    if (open.length === 0) break;
    const count = BigInt(open.length);
    const part = share(left, 1n, count);
    const last = minus(left, centimes(part * (count - 1n)));
    for (const [i, row] of open.entries()) {
      const amount = least(least(i === open.length - 1 ? last : part, openOf(row)), left);
      if (!isPositive(amount)) continue;
      took.set(row, plus(took.get(row) ?? ZERO, amount));
      left = minus(left, amount);
    }
  }
  return coming.flatMap((row) => (took.has(row) ? [{ row, amount: took.get(row)! }] : []));
}
