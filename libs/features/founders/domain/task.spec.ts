import { allowedMoves, faultsOf } from '#kernel/moves';
import { noteAudiences, seesNote } from './note.js';
import { planMoves, planStates } from './plan.moves.js';
import { mayAsk, mayEnd, seesTasksOf, taskParts } from './task.js';

it('what the platform does among its own is seen by nobody else', () => {
  expect(taskParts.map((part) => seesTasksOf(part).includes('officer'))).toEqual([true, false, false]);
  expect(taskParts.flatMap((by) => taskParts.filter((of) => mayAsk(by, of)).map((of) => `${by} ${of}`))).toEqual([
    'officer officer',
    'officer mentor',
    'officer founder',
    'mentor mentor',
    'mentor founder',
    'founder mentor',
    'founder founder',
  ]);
});

it.each([
  ['officer', { part: 'mentor', madeBy: 'x' }, true],
  ['mentor', { part: 'mentor', madeBy: 'x' }, true],
  ['mentor', { part: 'founder', madeBy: 'x' }, false],
  ['mentor', { part: 'founder', madeBy: 'me' }, true],
  ['founder', { part: 'founder', madeBy: null }, true],
  ['founder', { part: 'officer', madeBy: 'me' }, false],
] as const)('%s ends %j: %s', (by, task, may) => expect(mayEnd(by, task, 'me')).toBe(may));

it('a note is read by whom its author chose', () => {
  const readers = taskParts.map((part) => ({ part, accountId: part }));
  const of = (audience: (typeof noteAudiences)[number]) => readers.filter((reader) => seesNote(reader, { audience, authorAccountId: 'mentor' })).map(({ part }) => part);
  expect(noteAudiences.map(of)).toEqual([['mentor'], ['officer', 'mentor'], ['officer', 'mentor', 'founder']]);
});

describe('an action plan', () => {
  it('reaches every state and ends', () => expect(faultsOf(planMoves, { states: planStates, first: ['wanted'], last: ['done', 'dropped'] })).toEqual([]));
  it('may be dropped until it is done', () => expect(planStates.map((state) => allowedMoves(planMoves, state, 'officer').length)).toEqual([2, 2, 0, 0]));
});
