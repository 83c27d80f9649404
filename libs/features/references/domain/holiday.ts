import { addDays, daysBetween, type Holidays, type LocalDate } from '#kernel/calendar';

/** `estimated`: counted by the moon tables and not announced yet (handbook 5.2). `withdrawn`: kept for the record, no day off. */
export const holidayStates = ['estimated', 'confirmed', 'withdrawn'] as const;
export type HolidayState = (typeof holidayStates)[number];
export const holidayMoves = ['add', 'confirm', 'move', 'withdraw'] as const;
export type HolidayMove = (typeof holidayMoves)[number];

export interface HolidayDay {
  readonly id: string;
  readonly day: LocalDate;
  readonly code: string;
  readonly state: HolidayState;
}

/** What a person decides about a feast. `move` names its first day; a feast of two days keeps its length. */
export type HolidayChange =
  | { readonly move: 'add'; readonly day: LocalDate }
  | { readonly move: 'confirm' | 'withdraw'; readonly id: string }
  | { readonly move: 'move'; readonly id: string; readonly day: LocalDate };

/** One day of the list, before and after; `before` null: new, `after` null: no longer a day off. */
export interface ChangedDay {
  readonly id: string | null;
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
}

/** A feast is announced a day sooner or later, not a season. */
export const FARTHEST_MOVE_DAYS = 31;
const FEAST_DAYS = 3;
const nameOf = (code: string): string => code.replace(/_\d+$/, '');

/** The days of the feast that this day belongs to, in order: first and second day of an Eid. */
export function feastOf<T extends HolidayDay>(days: readonly T[], id: string): T[] {
  const one = days.find((day) => day.id === id);
  if (!one) return [];
  const same = (day: T): boolean => day.id === id || (day.state !== 'withdrawn' && nameOf(day.code) === nameOf(one.code) && Math.abs(daysBetween(day.day, one.day)) <= FEAST_DAYS);
  return days.filter(same).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.code < b.code ? -1 : 1));
}

/** Why the change cannot be made now, or undefined. */
export function faultOf(days: readonly HolidayDay[], change: HolidayChange): 'wrong_state' | 'same_day' | 'too_far' | 'unknown' | undefined {
  if (change.move === 'add') return undefined;
  const feast = feastOf(days, change.id);
  const one = days.find(({ id }) => id === change.id);
  if (!one || !feast[0]) return 'unknown';
  if (one.state === 'withdrawn' || (change.move === 'confirm' && one.state !== 'estimated')) return 'wrong_state';
  if (change.move !== 'move') return undefined;
  if (feast[0].day === change.day) return 'same_day';
  return Math.abs(daysBetween(feast[0].day, change.day)) > FARTHEST_MOVE_DAYS ? 'too_far' : undefined;
}

/** The days of the list that the change touches. */
export function changedDays(days: readonly HolidayDay[], change: HolidayChange): ChangedDay[] {
  if (change.move === 'add') return [{ id: null, before: null, after: change.day }];
  const feast = feastOf(days, change.id);
  const by = change.move === 'move' ? daysBetween(feast[0]!.day, change.day) : 0;
  return feast.map(({ id, day }) => ({ id, before: day, after: change.move === 'withdraw' ? null : addDays(day, by) }));
}

/** The days off of the list. */
export const daysOff = (days: readonly HolidayDay[]): Holidays => new Set(days.filter(({ state }) => state !== 'withdrawn').map(({ day }) => day));

/** The days off as they would be. */
export function daysOffAfter(days: readonly HolidayDay[], change: HolidayChange): Holidays {
  const changed = changedDays(days, change);
  const others = days.filter(({ id }) => !changed.some((one) => one.id === id));
  return new Set([...daysOff(others), ...changed.flatMap(({ after }) => after ?? [])]);
}
