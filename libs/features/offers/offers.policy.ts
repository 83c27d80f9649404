import { type Actor, can, has } from '#kernel/permissions';
import type { OfferRole, OfferState } from './domain/offer.moves.js';

interface Owned {
  readonly organisationId: string;
}

export const speaksFor = (actor: Actor, organisationId: string): boolean => actor.organisationIds.includes(organisationId);

/** Who may post or import for this organisation: its members, and the administrator. */
export const canPublishFor = (actor: Actor, organisationId: string): boolean => can(actor, 'offers.publish') && (speaksFor(actor, organisationId) || can(actor, 'offers.review'));

/** Files come from those who may post, and from the command line and the demo world for any organisation. */
export const canImportFor = (actor: Actor, organisationId: string): boolean => canPublishFor(actor, organisationId) || has(actor, 'system');

/** Addresses from which a list is pulled are kept by those who publish for the organisation. */
export const canKeepFeeds = (actor: Actor, organisationId: string): boolean => can(actor, 'offers.publish') && speaksFor(actor, organisationId);

/** Who writes an offer is in charge of it, if they are of its organisation. */
export const inChargeOf = (actor: Actor, organisationId: string): string | null => (speaksFor(actor, organisationId) ? actor.accountId : null);

/** One hands over what is one's own; who administers the organisation (`isAdmin`) what is anybody's, or nobody's. */
export const canTransfer = (actor: Actor, from: string | null, isAdmin: boolean): boolean => isAdmin || from === actor.accountId || can(actor, 'offers.review');

export function offerPartsFor(actor: Actor, offer: Owned): OfferRole[] {
  const parts: OfferRole[] = [];
  if (can(actor, 'offers.publish') && speaksFor(actor, offer.organisationId)) parts.push('publisher');
  if (can(actor, 'offers.review')) parts.push('reviewer');
  return parts;
}

/** Open offers are for everybody, and those that were and are over: who kept the address reads that it is too late. The rest is for its organisation and the reviewers. */
const forEverybody: readonly OfferState[] = ['published', 'filled', 'expired'];

export const canSeeOffer = (actor: Actor | undefined, offer: Owned & { readonly state: OfferState }): boolean =>
  forEverybody.includes(offer.state) || (actor !== undefined && (speaksFor(actor, offer.organisationId) || can(actor, 'offers.review')));

/** Whether two offers are one say those who look after all of them, and who speaks for the organisations of both. */
export const canSettleTwins = (actor: Actor, organisationIds: readonly string[]): boolean =>
  can(actor, 'offers.settle_twins') && (settlesAllTwins(actor) || organisationIds.every((id) => speaksFor(actor, id)));
export const settlesAllTwins = (actor: Actor): boolean => can(actor, 'offers.review') || has(actor, 'municipality');
