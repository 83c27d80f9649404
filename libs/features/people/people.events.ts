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

const pair = (type: string, keptId: string, goneId: string, actor: Actor, mergeId?: string): DomainEvent => ({
  type,
  subject: { kind: 'person', id: keptId },
  actor,
  payload: { personId: keptId, otherId: goneId, ...(mergeId ? { mergeId } : {}) },
});

/** Two were found to be one person; all that hung on `otherId` hangs on `personId` now: `people.people_merged`. */
export const peopleMerged = (mergeId: string, keptId: string, goneId: string, actor: Actor): DomainEvent => pair('people.people_merged', keptId, goneId, actor, mergeId);

/** They are two after all: `people.merge_undone`. */
export const mergeUndone = (mergeId: string, keptId: string, goneId: string, actor: Actor): DomainEvent => pair('people.merge_undone', keptId, goneId, actor, mergeId);

/** Two look like one and are not: `people.duplicate_set_aside`. */
export const duplicateSetAside = (oneId: string, otherId: string, actor: Actor): DomainEvent => pair('people.duplicate_set_aside', oneId, otherId, actor);

/** Only that it happened, never the words: `people.adaptation_told`, `people.adaptation_withdrawn`, `people.adaptation_read`. */
export const adaptationEvent = (what: 'told' | 'withdrawn' | 'read', personId: string, actor: Actor): DomainEvent => ({
  type: `people.adaptation_${what}`,
  subject: { kind: 'person', id: personId },
  actor,
  payload: { personId },
});
