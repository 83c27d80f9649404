import type { LocalDate } from '#kernel/calendar';
import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { HolidayMove } from './domain/holiday.js';

/** The list of days off changed: which decision, and the first and last day that it touches. */
export const holidaysChanged = (holidayId: string, move: HolidayMove, actId: string, days: readonly LocalDate[], actor: Actor, source: string): DomainEvent => ({
  type: 'references.holidays_changed',
  subject: { kind: 'holiday', id: holidayId },
  actor,
  payload: { actId, move, from: days[0]!, to: days.at(-1)! },
  move,
  reason: source,
});
