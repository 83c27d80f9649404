import { defineMoves } from '#kernel/moves';

/** States of a proposal of a mentor to a young firm. */
export const proposalStates = ['proposed', 'taken', 'accepted', 'declined', 'superseded', 'expired'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** The mentor takes the firm, then the founder says yes; either may say no. Nobody who is silent is blamed: the next one is asked. */
export const proposalMoves = defineMoves<ProposalState, 'mentor' | 'founder' | 'clock'>()({
  accept: { from: ['proposed'], to: 'taken', by: ['mentor'] },
  confirm: { from: ['taken'], to: 'accepted', by: ['founder'] },
  decline: { from: ['proposed', 'taken'], to: 'declined', by: ['mentor', 'founder'] },
  supersede: { from: ['proposed', 'taken'], to: 'superseded', by: ['clock'] },
  expire: { from: ['proposed', 'taken'], to: 'expired', by: ['clock'] },
});
export type ProposalMove = keyof typeof proposalMoves;
