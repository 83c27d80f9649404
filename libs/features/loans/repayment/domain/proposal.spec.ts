import { localDate } from '#kernel/calendar';
import { eventOfWish, faultOf, reasonsOf } from './proposal.js';

const today = localDate('2027-04-01');
const later = localDate('2027-04-20');

describe('what may be proposed for a loan', () => {
  it.each([
    [{ kind: 'skip', count: 3 }, undefined],
    [{ kind: 'skip', count: 4 }, 'count'],
    [{ kind: 'skip' }, 'count'],
    [{ kind: 'extend', count: 12 }, undefined],
    [{ kind: 'extend', count: 13 }, 'count'],
    [{ kind: 'extend', count: 0 }, 'count'],
    [{ kind: 'move', moveTo: later }, undefined],
    [{ kind: 'move', moveTo: today }, 'moveTo'],
    [{ kind: 'move' }, 'moveTo'],
    [{ kind: 'write_off' }, undefined],
  ] as const)('%j is wrong at %s', (wish, field) => expect(faultOf(wish, today)).toBe(field));
  it('has its own reasons for a change and for a loss', () => {
    expect(reasonsOf('skip')).toContain('maternity');
    expect(reasonsOf('write_off')).not.toContain('maternity');
  });
  it('becomes an event of the engine', () => {
    expect(eventOfWish({ kind: 'skip', count: 2 }, later, today, 'e')).toMatchObject({ type: 'grace', count: 2, mode: 'added', from: later, on: today });
    expect(eventOfWish({ kind: 'move', moveTo: later }, today, today, 'e')).toMatchObject({ type: 'moveDue', from: today, to: later });
  });
});
