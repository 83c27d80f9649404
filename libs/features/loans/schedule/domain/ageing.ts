import { addDays, daysBetween, type LocalDate } from '#kernel/calendar';
import { type Centimes, greatest, isPositive, plus, ZERO } from '#kernel/money';
import { outstandingOf, type PaidRow } from './paid-row.js';

/** A row whose due day may have been shifted: nobody is late before `due`, and lateness is aged from `originalDue` (handbook 1.7). */
export interface AgedRow extends PaidRow {
  readonly originalDue?: LocalDate;
}

/** Buckets of days past due: first and last day of each; the last one is open. */
export const arrearsBuckets = ['1-3', '4-30', '31-60', '61-90', '91-120', '121-150', '151-180', '181-240', '241+'] as const;
export type ArrearsBucket = (typeof arrearsBuckets)[number];
const lastDays = [3, 30, 60, 90, 120, 150, 180, 240];

/** The bucket of an age in days; undefined when not past due. */
export function bucketOf(days: number): ArrearsBucket | undefined {
  if (days < 1) return undefined;
  const found = lastDays.findIndex((last) => days <= last);
  return arrearsBuckets[found < 0 ? lastDays.length : found];
}

/** Days past due of one row; 0 when it is paid, or its day to pay and its original day are not both over. */
export function daysPastDue(row: AgedRow, asOf: LocalDate): number {
  const original = row.originalDue ?? row.due;
  return isPositive(outstandingOf(row)) && row.due < asOf && original < asOf ? daysBetween(original, asOf) : 0;
}

export interface Arrears {
  /** Age of the oldest unpaid row, without grace. */
  readonly daysPastDue: number;
  readonly overdue: Centimes;
  /** The loan itself is late only after the grace days of the product: from when, for how long, in which bucket. */
  readonly late?: { readonly since: LocalDate; readonly days: number; readonly bucket: ArrearsBucket };
  /** Overdue amounts by the age of their own row; grace days do not count here. */
  readonly byBucket: Readonly<Partial<Record<ArrearsBucket, Centimes>>>;
}

/** How late a loan is at the end of a day, computed from its dated rows and never stored. `graceDays` only delays the loan's own age. */
export function arrears(rows: readonly AgedRow[], asOf: LocalDate, graceDays = 0): Arrears {
  const late = rows.map((row) => ({ open: greatest(outstandingOf(row), ZERO), days: daysPastDue(row, asOf) })).filter(({ days }) => days > 0);
  const oldest = Math.max(0, ...late.map(({ days }) => days));
  const byBucket: Partial<Record<ArrearsBucket, Centimes>> = {};
  for (const { open, days } of late) {
    const bucket = bucketOf(days);
    if (bucket) byBucket[bucket] = plus(byBucket[bucket] ?? ZERO, open);
  }
  const days = oldest - graceDays;
  const bucket = bucketOf(days);
  return { daysPastDue: oldest, overdue: plus(...late.map(({ open }) => open)), ...(bucket ? { late: { since: addDays(asOf, -days), days, bucket } } : {}), byBucket };
}
