import { addDays, type Holidays, type LocalDate, shift } from '#kernel/calendar';
import type { Town } from './town.js';

/** Where a story is told: the town, the days off, and the day of the telling. */
export interface Scene {
  readonly town: Town;
  readonly holidays: Holidays;
  readonly today: LocalDate;
}

/** A day on which offices work, never later than yesterday. */
export function workday({ holidays, today }: Scene, day: LocalDate): LocalDate {
  const open = shift(day, 'next', holidays);
  return open < today ? open : addDays(today, -1);
}
