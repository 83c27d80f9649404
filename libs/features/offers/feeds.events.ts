import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** Somebody changed a feed, or it was paused after it failed again and again. History only. */
export const feedMoved = (id: string, move: string, actor: Actor): DomainEvent => ({ type: 'offers.feed_moved', subject: { kind: 'feed', id }, actor, payload: {}, move });
