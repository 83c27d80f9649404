import { allowedMoves, faultsOf } from '#kernel/moves';
import { mentorshipMoves, mentorshipStates, openMentorshipStates } from './mentorship.moves.js';

describe('moves of a mentorship', () => {
  it('reach every state and end in one', () => expect(faultsOf(mentorshipMoves, { states: mentorshipStates, first: ['accepted'], last: ['closed'] })).toEqual([]));

  it.each([
    ['accepted', 'mentor', ['sign_charter', 'leave']],
    ['accepted', 'founder', ['sign_charter', 'replace']],
    ['active', 'mentor', ['pause_mentorship', 'leave']],
    ['active', 'coordinator', ['pause_mentorship', 'close']],
    ['paused', 'mentor', ['resume', 'leave']],
    ['closed', 'coordinator', []],
  ] as const)('from %s by %s: %j', (state, role, moves) => expect(allowedMoves(mentorshipMoves, state, role)).toEqual(moves));

  it('lead to active only from a signed charter, or back from a pause', () =>
    expect(
      Object.entries(mentorshipMoves)
        .filter(([, { to }]) => to === 'active')
        .flatMap(([, { from }]) => from),
    ).toEqual(['charter_signed', 'paused']));
  it('take a place until they are over', () => expect(openMentorshipStates).toEqual(['accepted', 'charter_signed', 'active', 'paused']));
});
