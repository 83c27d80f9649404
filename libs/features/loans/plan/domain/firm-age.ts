import type { LocalDate } from '#kernel/calendar';

/** Whole months from one day to a later one; 0 when it is not later. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return Math.max(0, (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0));
}
