import { addDays, type Holidays, type LocalDate, shift, type ShiftRule } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';

/** A row as it is asked for today. */
export interface FlowRow {
  readonly n: number;
  readonly due: LocalDate;
  readonly originalDue: LocalDate;
  readonly amount: Centimes;
  readonly paid: Centimes;
}
export interface MovedRow {
  readonly n: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly originalDue: LocalDate;
}

/**
 * Rows whose working day is another one by the list of days off. Forward only: a row that is paid, or was due before today, stays; none comes to today or
 * earlier; only the row itself moves, and the days stay strictly increasing (handbook 5.2, peers TIME-3).
 */
export function rowsToMove(rows: readonly FlowRow[], rule: ShiftRule, holidays: Holidays, today: LocalDate): MovedRow[] {
  const dues = rows.map(({ due }) => due);
  return rows.flatMap(({ n, due, originalDue, amount, paid }, i) => {
    const to = shift(originalDue, rule, holidays);
    if (paid >= amount || due < today || to === due || to <= today) return [];
    if ((i > 0 && to <= dues[i - 1]!) || (i < rows.length - 1 && to >= dues[i + 1]!)) return [];
    dues[i] = to;
    return [{ n, from: due, to, originalDue }];
  });
}

/** How far a day off can push a due day, or pull it: the longest feasts with their weekends are shorter. */
export const REACH_DAYS = 14;
/** The rows that a change between two days can move, with their neighbours. */
export const NEAR_DAYS = 45;
export type Span = readonly [first: LocalDate, last: LocalDate];

export const rowsNear = <T extends Pick<FlowRow, 'originalDue'>>(rows: readonly T[], [first, last]: Span): T[] =>
  rows.filter(({ originalDue }) => originalDue >= addDays(first, -NEAR_DAYS) && originalDue <= addDays(last, NEAR_DAYS));
