import fc from 'fast-check';
import { anyMarket } from './any-market.js';
import { openingsOf } from './openings.js';
import { openingsPlainly } from './oracle.js';

const shapes = fc.record({
  people: fc.constant(12),
  offers: fc.integer({ min: 0, max: 120 }),
  skills: fc.integer({ min: 1, max: 15 }),
  occupations: fc.integer({ min: 1, max: 6 }),
  communes: fc.integer({ min: 1, max: 6 }),
  provinces: fc.constant(2),
});

it('counts over the columns what judging every offer says', () => {
  const gains = new Set<string>();
  fc.assert(
    fc.property(fc.integer(), shapes, fc.constantFrom(3, Infinity), (seed, shape, most) => {
      const market = anyMarket(seed, shape);
      for (let person = 0; person < market.people.n; person++) {
        const counted = openingsOf(market, person, most);
        expect(counted).toEqual(openingsPlainly(market, person, most));
        for (const { gain } of counted) gains.add(gain);
      }
    }),
    { numRuns: 150 },
  );
  expect([...gains].sort()).toEqual(['level', 'radius', 'requirement', 'skill']);
});
