import fc from 'fast-check';
import { DEFAULT_CAPACITY, HARD_CAPACITY, hasRoom, mentorStates } from './mentor.js';

describe('room of a mentor', () => {
  it.each([
    [{ state: 'active', capacity: 2 }, 0, true],
    [{ state: 'active', capacity: 2 }, 1, true],
    [{ state: 'active', capacity: 2 }, 2, false],
    [{ state: 'active', capacity: 2 }, 3, false],
    [{ state: 'active', capacity: 4 }, 3, true],
    [{ state: 'active', capacity: 9 }, 4, false],
    [{ state: 'candidate', capacity: 2 }, 0, false],
    [{ state: 'paused', capacity: 2 }, 0, false],
    [{ state: 'ended', capacity: 2 }, 0, false],
  ] as const)('%j with load %i: %s', (mentor, load, expected) => expect(hasRoom(mentor, load)).toBe(expected));

  it('is two by default and never more than four', () => {
    expect([DEFAULT_CAPACITY, HARD_CAPACITY]).toEqual([2, 4]);
    fc.assert(
      fc.property(fc.constantFrom(...mentorStates), fc.nat(20), fc.nat(20), (state, capacity, load) => {
        if (hasRoom({ state, capacity }, load)) expect([state, load < capacity, load < HARD_CAPACITY]).toEqual(['active', true, true]);
        // more load never makes room
        if (!hasRoom({ state, capacity }, load)) expect(hasRoom({ state, capacity }, load + 1)).toBe(false);
      }),
    );
  });
});
