import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** What a person can, wants or is called has changed, or the person is new. */
export const profileChanged = (personId: string, actor: Actor): DomainEvent => ({
  type: 'people.profile_changed',
  subject: { kind: 'person', id: personId },
  actor,
  payload: { personId },
});
