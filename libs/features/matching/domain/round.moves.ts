import { defineMoves } from '#kernel/moves';

/** States of a round of mentors. */
export const roundStates = ['draft', 'published', 'discarded'] as const;
export type RoundState = (typeof roundStates)[number];

export const roundMoves = defineMoves<RoundState, 'coordinator'>()({
  publish: { from: ['draft'], to: 'published', by: ['coordinator'] },
  discard: { from: ['draft'], to: 'discarded', by: ['coordinator'] },
});
