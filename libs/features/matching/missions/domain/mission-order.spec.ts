import fc from 'fast-check';
import { type JudgedMission, missionsFor } from './mission-order.js';

const mission = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  score: fc.option(fc.integer({ min: 0, max: 1000 })),
  km: fc.option(fc.integer({ min: 0, max: 30 })),
  failed: fc.subarray(['no_common_ground', 'too_far', 'level_too_low']),
});
const list = fc.uniqueArray(mission, { selector: ({ id }) => id });

it('lists what somebody may join in one order, and nothing that has a wall', () =>
  fc.assert(
    fc.property(list, (missions) => {
      const found = missionsFor(missions);
      expect(missionsFor([...missions].reverse())).toEqual(found);
      expect(found.every(({ score, failed }) => score !== null || !failed.some((one) => one !== 'no_common_ground'))).toBe(true);
      const scores = found.map(({ score }) => score ?? -1);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  ));

it('puts the nearest first among equals, home before all', () => {
  const at = (id: string, km: number | null, score: number | null = null): JudgedMission => ({ id, km, score, failed: score === null ? ['no_common_ground'] : [] });
  expect(missionsFor([at('a', 9), at('b', 2), at('c', null), at('d', 30, 200)]).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
});
