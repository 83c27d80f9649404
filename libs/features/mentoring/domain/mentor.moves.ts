import { defineMoves } from '#kernel/moves';
import type { MentorState } from './mentor.js';

/** The officer's word after interview and charter. Only active mentors are proposed; whoever pauses keeps the firms already accepted. */
export const mentorMoves = defineMoves<MentorState, 'coordinator'>()({
  activate: { from: ['candidate', 'paused'], to: 'active', by: ['coordinator'] },
  pause: { from: ['active'], to: 'paused', by: ['coordinator'] },
  end: { from: ['candidate', 'active', 'paused'], to: 'ended', by: ['coordinator'] },
});
export type MentorMove = keyof typeof mentorMoves;

/** The move that leads to this state; undefined for the first one. */
export const moveTo = (state: MentorState): MentorMove | undefined => (Object.keys(mentorMoves) as MentorMove[]).find((name) => mentorMoves[name].to === state);
