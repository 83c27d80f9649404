import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** A person set how messages come. Which topics stays in the row. */
export const wishesChanged = (accountId: string, actor: Actor): DomainEvent => ({
  type: 'reminders.wishes_changed',
  subject: { kind: 'account', id: accountId },
  actor,
  payload: {},
});

/** Somebody decided about a message that did not arrive, or may not have. */
export const messageSettled = (id: string, as: string, from: string, actor: Actor): DomainEvent => ({
  type: 'reminders.message_settled',
  subject: { kind: 'reminder', id },
  actor,
  payload: { as },
  move: as,
  from,
});

/** A kind of message was stopped, is rehearsed, or leaves again. */
export const kindSwitched = (kind: string, mode: string, actor: Actor, reason: string): DomainEvent => ({
  type: 'reminders.kind_switched',
  subject: { kind: 'reminder_kind', id: kind },
  actor,
  payload: { kind, mode },
  move: mode,
  reason,
});
