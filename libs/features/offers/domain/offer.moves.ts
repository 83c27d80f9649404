import { defineMoves } from '#kernel/moves';

/** States of an offer (handbook 3.2, thin). `review` = an officer must look before it is public, for example wording that excludes people. */
export const offerStates = ['draft', 'review', 'published', 'paused', 'filled', 'expired', 'cancelled'] as const;
export type OfferState = (typeof offerStates)[number];
/** States in which a whole list may leave an offer out, and to which it brings it back. */
export const listedStates = ['review', 'published', 'paused'] as const satisfies readonly OfferState[];
export type ListedState = (typeof listedStates)[number];
/** `list`: the whole list of a partner, which tells an offer or no longer does. `wording`: the check of what an offer says. `confirmer`: the publisher who has just mended, by changing the offer, all that it was held for. */
export type OfferRole = 'publisher' | 'reviewer' | 'wording' | 'confirmer' | 'list' | 'clock';

export const offerMoves = defineMoves<OfferState, OfferRole>()({
  publish: { from: ['draft'], to: 'published', by: ['publisher', 'reviewer'] },
  hold: { from: ['draft', 'published', 'paused'], to: 'review', by: ['wording'] },
  confirm: { from: ['review'], to: 'published', by: ['confirmer'] },
  approve: { from: ['review'], to: 'published', by: ['reviewer'] },
  pause: { from: ['published'], to: 'paused', by: ['publisher', 'reviewer'] },
  resume: { from: ['paused'], to: 'published', by: ['publisher', 'reviewer'] },
  fill: { from: ['published', 'paused'], to: 'filled', by: ['publisher'] },
  cancel: { from: ['draft', 'review', 'published', 'paused'], to: 'cancelled', by: ['publisher', 'reviewer'] },
  unlist: { from: ['draft', 'review', 'published', 'paused'], to: 'cancelled', by: ['list'] },
  relist: { from: ['cancelled'], to: 'published', by: ['list'] },
  relist_to_review: { from: ['cancelled'], to: 'review', by: ['list'] },
  relist_paused: { from: ['cancelled'], to: 'paused', by: ['list'] },
  expire: { from: ['published', 'paused'], to: 'expired', by: ['clock'] },
});
export type OfferMove = keyof typeof offerMoves;
export const closedStates: readonly OfferState[] = ['filled', 'expired', 'cancelled'];

const relisting = { published: 'relist', review: 'relist_to_review', paused: 'relist_paused' } as const satisfies Readonly<Record<ListedState, OfferMove>>;

/** The move that an import makes of an offer that goes from one state to another, or back on its list. */
export const importMoveOf = (from: OfferState, to: ListedState): OfferMove => (from === 'cancelled' ? relisting[to] : from === 'review' ? 'confirm' : 'hold');
