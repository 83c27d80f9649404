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

/** An officer reminded many people at once. Whom stays in the rows. */
export const bulkSent = (id: string, list: string, template: string, people: number, actor: Actor): DomainEvent => ({
  type: 'reminders.bulk_sent',
  subject: { kind: 'bulk_reminder', id },
  actor,
  payload: { list, template, people },
});

/** What had not left of it was taken back. */
export const bulkUndone = (id: string, undone: number, actor: Actor): DomainEvent => ({
  type: 'reminders.bulk_undone',
  subject: { kind: 'bulk_reminder', id },
  actor,
  payload: { undone },
});
