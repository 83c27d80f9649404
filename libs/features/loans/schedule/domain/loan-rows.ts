import { addDays, addMonths, addWeeks, dayOfMonth, daysBetween, type LocalDate } from '#kernel/calendar';
import { allocate, type Centimes, plus, ZERO } from '#kernel/money';
import { type AmountReason, equalShares, moved, schedule, type ShiftReason } from './schedule.js';
import type { ScheduleTerms } from './schedule-terms.js';

/** Why a row is due on its day: as counted, moved by a day off, or agreed with the borrower. */
export type DayReason = ShiftReason | 'agreed';

/** A row as the events so far left it. `since` names the event that gave it its amount or its day. */
export interface LoanRow {
  readonly due: LocalDate;
  readonly originalDue: LocalDate;
  readonly amount: Centimes;
  readonly why: AmountReason;
  readonly shifted?: DayReason;
  readonly amountSince?: string;
  readonly daySince?: string;
  /** Days on which the row was due before it moved: people still call it by them. */
  readonly was?: readonly LocalDate[];
}

/** Rows that a contract lists instead of having them counted. */
export interface AgreedRow {
  readonly due: LocalDate;
  readonly amount: Centimes;
}

/** How the days go on from a row: the period of the contract, and the day of the month to come back to after a short one. */
export interface Cadence {
  readonly every: number;
  readonly period: ScheduleTerms['period'];
  readonly seedDay: number;
}

export const cadenceOf = (terms: ScheduleTerms, seed: LocalDate): Cadence => ({
  every: terms.every,
  period: terms.period,
  seedDay: terms.dueDay ?? dayOfMonth(terms.firstDueOn ?? seed),
});

function after(day: LocalDate, periods: number, { every, period, seedDay }: Cadence): LocalDate {
  if (period === 'month') return addMonths(day, periods * every, seedDay);
  return period === 'week' ? addWeeks(day, periods * every) : addDays(day, periods * every);
}

/** Rows of what is paid out so far, counted from the day of the last part (handbook 1.7). Agreed rows keep their days; a part of the loan is shared over them by their size. */
export function firstRows(terms: ScheduleTerms, agreed: readonly AgreedRow[] | undefined, paidOut: Centimes, lastPart: LocalDate | undefined): LoanRow[] {
  if (agreed) {
    const whole = plus(...agreed.map(({ amount }) => amount));
    const amounts =
      paidOut === whole
        ? agreed.map(({ amount }) => amount)
        : allocate(
            paidOut,
            agreed.map(({ amount }) => amount),
          );
    return agreed.map(({ due }, i) => ({ due, originalDue: due, amount: amounts[i]!, why: amounts[i] === ZERO ? 'grace' : 'agreed' }));
  }
  const { disbursedOn: _, ...rest } = terms;
  return schedule({ ...rest, principal: paidOut, ...(lastPart ? { disbursedOn: lastPart } : {}) }).rows.map(({ n: _n, ...row }) => row);
}

/** The row that is due on the day, or was before a shift; -1 when there is none. */
export function rowAt(rows: readonly LoanRow[], day: LocalDate): number {
  const places = [rows.findIndex(({ due }) => due === day), rows.findIndex(({ originalDue }) => originalDue === day), rows.findIndex(({ was }) => was?.includes(day))];
  return places.find((place) => place >= 0) ?? -1;
}

/** Whether the due days from row i on follow the cadence, so that they can be counted on. */
function inStep(rows: readonly LoanRow[], i: number, cadence: Cadence): boolean {
  return rows.slice(i).every(({ originalDue }, k) => originalDue === after(rows[i]!.originalDue, k, cadence));
}

/** The cadence from row i on: of the contract, else with the day of the month that these rows show. */
function cadenceFrom(rows: readonly LoanRow[], i: number, cadence: Cadence): Cadence {
  if (inStep(rows, i, cadence)) return cadence;
  return { ...cadence, seedDay: Math.max(...rows.slice(i).map(({ originalDue }) => dayOfMonth(originalDue))) };
}

/** Row i goes to the day; the following ones go on from there, or, where they follow no period, by as many days. Gives the cadence from there on. */
export function moveFrom(
  rows: readonly LoanRow[],
  i: number,
  to: LocalDate,
  terms: ScheduleTerms,
  cadence: Cadence,
  event: string,
): { readonly rows: LoanRow[]; readonly cadence: Cadence } {
  const before = rows[i]!.originalDue;
  const steady = inStep(rows, i, cadenceFrom(rows, i, cadence));
  const next = { ...cadence, seedDay: dayOfMonth(to) };
  const dayOf = (k: number, row: LoanRow): LocalDate => (steady ? after(to, k, next) : addDays(row.originalDue, daysBetween(before, to)));
  const changed = rows.slice(i).map((row, k) => ({ ...withoutDay(row), ...moved(dayOf(k, row), terms), daySince: event }));
  const [first, ...following] = changed;
  return { rows: [...rows.slice(0, i), { ...first!, shifted: first!.shifted ?? 'agreed' }, ...following], cadence: next };
}

/** Only this row moves; lateness is still counted from its own day (handbook 1.7, vector C12). */
export const moveOne = (rows: readonly LoanRow[], i: number, to: LocalDate, event: string): LoanRow[] =>
  rows.map((row, k) => (k === i ? { ...withoutDay(row), due: to, originalDue: row.originalDue, shifted: 'holiday', daySince: event } : row));

/** What rows i and following ask for, in equal parts over `count` more rows. Throws loans.unit_too_coarse. */
export function spreadOver(rows: readonly LoanRow[], i: number, count: number, terms: ScheduleTerms, cadence: Cadence, event: string): LoanRow[] {
  const left = plus(...rows.slice(i).map(({ amount }) => amount));
  return onDays(rows, i, equalShares(left, rows.length - i + count, terms), terms, cadence, event);
}

/** `added`: so many rows at 0 before row i, the others later by as many. `inside`: rows at 0, the rest in equal parts on those that remain. Throws loans.unit_too_coarse. */
export function pauseAt(rows: readonly LoanRow[], i: number, count: number, mode: 'inside' | 'added', terms: ScheduleTerms, cadence: Cadence, event: string): LoanRow[] {
  const rest = rows.slice(i);
  const nothing = Array.from({ length: count }, () => ({ amount: ZERO, why: 'grace' as const }));
  const paying = mode === 'added' ? rest : equalShares(plus(...rest.map(({ amount }) => amount)), rest.length - count, terms);
  return onDays(rows, i, [...nothing, ...paying.map(({ amount, why }) => ({ amount, why }))], terms, cadence, event);
}

/** More money over the rows that are still to come after the day, or over all when none is. Throws loans.unit_too_coarse. */
export function lendMore(rows: readonly LoanRow[], more: Centimes, on: LocalDate, terms: ScheduleTerms, event: string): LoanRow[] {
  const first = rows.findIndex(({ due }) => due > on);
  const i = first < 0 ? rows.length - 1 : first;
  const shares = equalShares(plus(more, ...rows.slice(i).map(({ amount }) => amount)), rows.length - i, terms);
  return rows.map((row, k) => (k < i ? row : { ...row, ...shares[k - i]!, amountSince: event }));
}

/** New amounts from row i on: days that exist stay, further ones go on in the same step. */
function onDays(rows: readonly LoanRow[], i: number, shares: readonly Pick<LoanRow, 'amount' | 'why'>[], terms: ScheduleTerms, cadence: Cadence, event: string): LoanRow[] {
  const last = rows.at(-1)!;
  const step = cadenceFrom(rows, i, cadence);
  return [
    ...rows.slice(0, i),
    ...shares.map((share, k): LoanRow => {
      const known = rows[i + k];
      const day = known ?? { ...moved(after(last.originalDue, i + k - rows.length + 1, step), terms), daySince: event };
      return { ...day, amount: share.amount, why: share.why, amountSince: event };
    }),
  ];
}

/** The row without its day, which it remembers. */
const withoutDay = ({ due, originalDue, amount, why, amountSince, was }: LoanRow): LoanRow => ({
  ...{ due, originalDue, amount, why, was: [...new Set([...(was ?? []), originalDue, due])] },
  ...(amountSince ? { amountSince } : {}),
});
