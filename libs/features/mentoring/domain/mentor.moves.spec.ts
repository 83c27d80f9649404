import { allowedMoves, faultsOf } from '#kernel/moves';
import { mentorStates } from './mentor.js';
import { mentorMoves, moveTo } from './mentor.moves.js';

describe('moves of a mentor', () => {
  it('reach every state and end in one', () => expect(faultsOf(mentorMoves, { states: mentorStates, first: ['candidate'], last: ['ended'] })).toEqual([]));

  it.each([
    ['candidate', ['interview', 'activate', 'end']],
    ['interviewed', ['train', 'activate', 'end']],
    ['trained', ['activate', 'end']],
    ['active', ['pause', 'end']],
    ['paused', ['activate', 'end']],
    ['ended', []],
  ] as const)('from %s: %j', (state, moves) => expect(allowedMoves(mentorMoves, state, 'coordinator')).toEqual(moves));

  it('are named by the state they lead to', () => expect(mentorStates.map(moveTo)).toEqual([undefined, 'interview', 'train', 'activate', 'pause', 'end']));
});
