import { type Actor, systemActor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import { closedStates, type OfferMove, type OfferState } from './domain/offer.moves.js';

const subject = (id: string): DomainEvent['subject'] => ({ kind: 'offer', id });

export const offerPublished = (id: string, actor: Actor, move = 'publish', from?: string): DomainEvent => ({
  type: 'offers.offer_published',
  subject: subject(id),
  actor,
  payload: { offerId: id },
  move,
  to: 'published',
  ...(from ? { from } : {}),
});
export const offerChanged = (id: string, actor: Actor): DomainEvent => ({ type: 'offers.offer_changed', subject: subject(id), actor, payload: { offerId: id } });

/** The event of a move: opening, or closing for those who look. */
export function offerMoved(id: string, actor: Actor, move: OfferMove, from: OfferState, to: OfferState): DomainEvent {
  if (to === 'published') return offerPublished(id, actor, move, from);
  return {
    type: closedStates.includes(to) || to === 'paused' ? 'offers.offer_closed' : 'offers.offer_changed',
    subject: subject(id),
    actor,
    payload: { offerId: id },
    move,
    from,
    to,
  };
}

/** A new offer that nobody sees yet: held for review, or told twice. History only: nothing to match. */
export const offerImported = (id: string, actor: Actor, to: OfferState): DomainEvent => ({
  type: 'offers.offer_imported',
  subject: subject(id),
  actor,
  payload: { offerId: id },
  to,
});
/** A file was taken in. History only. */
export const fileImported = (
  {
    id,
    organisationId,
    lines,
    created,
    updated,
    refused,
    review,
  }: Readonly<Record<'id' | 'organisationId', string> & Record<'lines' | 'created' | 'updated' | 'refused' | 'review', number>>,
  actor: Actor,
): DomainEvent => ({ type: 'offers.file_imported', subject: { kind: 'import', id }, actor, payload: { organisationId, lines, created, updated, refused, review } });

/** What somebody keeps for herself. History only. */
export const kept = (what: 'offer_kept' | 'offer_let_go' | 'search_kept' | 'search_let_go', id: string, actor: Actor): DomainEvent => ({
  type: `offers.${what}`,
  subject: { kind: what.startsWith('offer') ? 'offer' : 'kept_search', id },
  actor,
  payload: {},
});
/** A kept search found something new. */
export const searchFound = (findId: string, searchId: string): DomainEvent => ({
  type: 'offers.search_found',
  subject: { kind: 'kept_search', id: searchId },
  actor: systemActor('offers.tell_searches'),
  payload: { findId },
});

/** Offers have somebody else in charge. History only. */
export const portfolioTransferred = (organisationId: string, from: string | null, to: string, offers: number, actor: Actor): DomainEvent => ({
  type: 'offers.portfolio_transferred',
  subject: { kind: 'organisation', id: organisationId },
  actor,
  payload: { organisationId, from, to, offers },
});

/** Another offer stands for this one from now on (`of`), or it stands for itself again (null). Its state stays as it is. */
export const offerTwinned = (id: string, actor: Actor, of: string | null): DomainEvent => ({
  type: 'offers.offer_twinned',
  subject: subject(id),
  actor,
  payload: { offerId: id, of },
});
/** Somebody said whether two offers are one. In the history of each; nobody listens. */
export const twinsDecided = (id: string, otherId: string, pairId: string, actor: Actor, from: string, to: string): DomainEvent => ({
  type: 'offers.twins_decided',
  subject: subject(id),
  actor,
  payload: { offerId: id, otherId, pairId },
  move: to === 'open' ? 'ask_again' : to,
  from,
  to,
});
