import { defineMoves } from '#kernel/moves';

/** States of a mentorship, once both said yes (handbook 2.2; what comes before is told by the proposal). */
export const mentorshipStates = ['accepted', 'charter_signed', 'active', 'paused', 'closed'] as const;
export type MentorshipState = (typeof mentorshipStates)[number];

/** Those that take a place with the mentor: all that are not over. */
export const openMentorshipStates: readonly MentorshipState[] = mentorshipStates.filter((state) => state !== 'closed');

export const closingReasons = ['term', 'goal', 'mismatch', 'mentor_left', 'firm_closed'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** The last of three signatures signs the charter; its paper, once drawn, starts the mentorship. Pauses are the mentor's or the officer's; a founder may change the mentor (once without a reason, rule of `replace`). */
export const mentorshipMoves = defineMoves<MentorshipState, 'founder' | 'mentor' | 'coordinator' | 'clock'>()({
  sign_charter: { from: ['accepted'], to: 'charter_signed', by: ['founder', 'mentor', 'coordinator'] },
  start: { from: ['charter_signed'], to: 'active', by: ['clock'] },
  pause_mentorship: { from: ['active'], to: 'paused', by: ['mentor', 'coordinator'] },
  resume: { from: ['paused'], to: 'active', by: ['mentor', 'coordinator'] },
  leave: { from: ['accepted', 'charter_signed', 'active', 'paused'], to: 'closed', by: ['mentor'] },
  close: { from: ['accepted', 'charter_signed', 'active', 'paused'], to: 'closed', by: ['coordinator'], needs: 'reason' },
  replace: { from: ['accepted', 'charter_signed', 'active', 'paused'], to: 'closed', by: ['founder'] },
});
export type MentorshipMove = keyof typeof mentorshipMoves;
