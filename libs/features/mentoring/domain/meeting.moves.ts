import { defineMoves } from '#kernel/moves';

export const meetingStates = ['planned', 'held', 'no_show', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Either side books, moves and calls off; whether it took place is the mentor's word, or her report's. */
export const meetingMoves = defineMoves<MeetingState, 'mentor' | 'founder'>()({
  move_meeting: { from: ['planned'], to: 'planned', by: ['mentor', 'founder'] },
  cancel_meeting: { from: ['planned'], to: 'cancelled', by: ['mentor', 'founder'] },
  hold_meeting: { from: ['planned', 'no_show'], to: 'held', by: ['mentor'] },
  miss_meeting: { from: ['planned'], to: 'no_show', by: ['mentor'] },
});
export type MeetingMove = keyof typeof meetingMoves;
