import { defineMoves } from '#kernel/moves';

/** States of a proposal of a mentor to a young firm. */
export const proposalStates = ['proposed', 'accepted', 'declined', 'superseded'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const proposalMoves = defineMoves<ProposalState, 'mentor' | 'clock'>()({
  accept: { from: ['proposed'], to: 'accepted', by: ['mentor'] },
  decline: { from: ['proposed'], to: 'declined', by: ['mentor'] },
  supersede: { from: ['proposed'], to: 'superseded', by: ['clock'] },
});
