import type { LocalDate } from '#kernel/calendar';
import { type Centimes, minus } from '#kernel/money';

/** An instalment and what was paid on it so far, in centimes. */
export interface PaidRow {
  readonly n: number;
  readonly due: LocalDate;
  readonly amount: Centimes;
  readonly paid: Centimes;
}

export const outstandingOf = (row: Pick<PaidRow, 'amount' | 'paid'>): Centimes => minus(row.amount, row.paid);
