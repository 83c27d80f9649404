import { defineMoves } from '#kernel/moves';
import type { MentorState } from './mentor.js';

/** The officer's word: interview, training, pledge signed. Whoever is known already is made active at once: the days of all three are written down. Only active mentors are proposed; whoever pauses keeps the firms already accepted. */
export const mentorMoves = defineMoves<MentorState, 'coordinator'>()({
  interview: { from: ['candidate'], to: 'interviewed', by: ['coordinator'] },
  train: { from: ['interviewed'], to: 'trained', by: ['coordinator'] },
  activate: { from: ['candidate', 'interviewed', 'trained', 'paused'], to: 'active', by: ['coordinator'] },
  pause: { from: ['active'], to: 'paused', by: ['coordinator'] },
  end: { from: ['candidate', 'interviewed', 'trained', 'active', 'paused'], to: 'ended', by: ['coordinator'] },
});
export type MentorMove = keyof typeof mentorMoves;

/** The move that leads to this state; undefined for the first one. */
export const moveTo = (state: MentorState): MentorMove | undefined => (Object.keys(mentorMoves) as MentorMove[]).find((name) => mentorMoves[name].to === state);
