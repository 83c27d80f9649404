import { defineMoves } from '#kernel/moves';

/** States of an offer (handbook 3.2, thin). `review` = an officer must look before it is public, for example wording that excludes people. */
export const offerStates = ['draft', 'review', 'published', 'paused', 'filled', 'expired', 'cancelled'] as const;
export type OfferState = (typeof offerStates)[number];
/** `wording`: the check of what an offer says. `confirmer`: the publisher who has just mended, by changing the offer, all that it was held for. */
export type OfferRole = 'publisher' | 'reviewer' | 'wording' | 'confirmer' | 'clock';

export const offerMoves = defineMoves<OfferState, OfferRole>()({
  publish: { from: ['draft'], to: 'published', by: ['publisher', 'reviewer'] },
  hold: { from: ['draft', 'published', 'paused'], to: 'review', by: ['wording'] },
  confirm: { from: ['review'], to: 'published', by: ['confirmer'] },
  approve: { from: ['review'], to: 'published', by: ['reviewer'] },
  pause: { from: ['published'], to: 'paused', by: ['publisher', 'reviewer'] },
  resume: { from: ['paused'], to: 'published', by: ['publisher', 'reviewer'] },
  fill: { from: ['published', 'paused'], to: 'filled', by: ['publisher'] },
  cancel: { from: ['draft', 'review', 'published', 'paused'], to: 'cancelled', by: ['publisher', 'reviewer'] },
  expire: { from: ['published', 'paused'], to: 'expired', by: ['clock'] },
});
export type OfferMove = keyof typeof offerMoves;
export const closedStates: readonly OfferState[] = ['filled', 'expired', 'cancelled'];
