import { daysBetween, type LocalDate } from '#kernel/calendar';
import type { ApplicationState } from '../../application/domain/application.moves.js';

/** Which files: one's own, those that nobody works on, all that wait for the officers; and those that one types for somebody. */
export const deskViews = ['mine', 'unassigned', 'all', 'typing'] as const;
export type DeskView = (typeof deskViews)[number];

/** States in which a file has an officer who can change; on the agenda of a session who presents it is settled. */
export const handedStates: readonly ApplicationState[] = [
  ...(['submitted', 'incomplete', 'in_instruction', 'in_review', 'ready_for_committee', 'adjourned'] as const),
  ...(['approved', 'approved_with_reservations', 'notified', 'reservations_lifted'] as const),
];

/** Days on which an officer is away, both included. Why is nobody's business: it is not asked. */
export interface Absence {
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
}
/** A longer one is no absence but another post. */
export const ABSENCE_MOST_DAYS = 366;

export const isAway = ({ fromDay, toDay }: Absence, day: LocalDate): boolean => fromDay <= day && day <= toDay;

/** What is wrong with an absence that is written down today; undefined when nothing is. */
export function faultOfAbsence(
  { fromDay, toDay }: Absence,
  others: readonly Absence[],
  today: LocalDate,
): { readonly path: 'fromDay' | 'toDay'; readonly code: 'past' | 'order' | 'long' | 'twice' } | undefined {
  if (toDay < fromDay) return { path: 'toDay', code: 'order' };
  if (toDay < today) return { path: 'toDay', code: 'past' };
  if (daysBetween(fromDay, toDay) >= ABSENCE_MOST_DAYS) return { path: 'toDay', code: 'long' };
  return others.some((other) => other.fromDay <= toDay && fromDay <= other.toDay) ? { path: 'fromDay', code: 'twice' } : undefined;
}
