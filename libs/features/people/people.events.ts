import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** What a person can, wants or is called has changed, or the person is new. */
export const profileChanged = (personId: string, actor: Actor): DomainEvent => ({
  type: 'people.profile_changed',
  subject: { kind: 'person', id: personId },
  actor,
  payload: { personId },
});

/** A code was made with which somebody may take the own profile over. */
export const claimMade = (personId: string, actor: Actor): DomainEvent => ({ type: 'people.claim_made', subject: { kind: 'person', id: personId }, actor, payload: { personId } });

/** Somebody took over the profile that was written for them: `people.person_claimed`. */
export const personClaimed = (personId: string, actor: Actor): DomainEvent => ({
  type: 'people.person_claimed',
  subject: { kind: 'person', id: personId },
  actor,
  payload: { personId },
});
