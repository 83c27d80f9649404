import fc from 'fast-check';
import type { OfferFacts } from '#engine/facts';
import { ageCode, limitOf } from '../domain/thresholds';
import { foldRequirements } from './fold';

const asking = (fr: number, en: number, limit: number): OfferFacts => ({
  ...{ id: 'o', kind: 'training', commune: null, remote: false, level: 0, slots: [], essential: [], optional: [], occupation: null, sector: null },
  languages: new Map(Object.entries({ fr, en }).filter(([, level]) => level > 0)),
  requires: limit > 0 ? [ageCode(limit)] : [],
});
const offer = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.oneof(fc.constant(0), fc.integer({ min: 15, max: 99 }))).map((one) => asking(...one));
const codes = (offers: readonly OfferFacts[]): Set<string> => new Set(offers.flatMap(({ languages, requires }) => [...[...languages].map(String), ...requires]));

describe('more requirements than there is room for', () => {
  it('are left as they are while there is room', () => {
    const offers = [asking(2, 0, 30), asking(3, 1, 0)];
    expect(offers.map(foldRequirements(offers))).toEqual(offers);
  });

  it('become fewer, each at least as strict as it was', () =>
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 60 }), fc.integer({ min: 3, max: 12 }), (offers, room) => {
        const folded = offers.map(foldRequirements(offers, room));
        expect(codes(folded).size).toBeLessThanOrEqual(room);
        for (const [i, { languages, requires }] of offers.entries()) {
          expect([...folded[i]!.languages.keys()].sort()).toEqual([...languages.keys()].sort());
          for (const [language, level] of languages) expect(folded[i]!.languages.get(language)).toBeGreaterThanOrEqual(level);
          expect(folded[i]!.requires).toHaveLength(requires.length);
          for (const [n, code] of requires.entries()) expect(limitOf(folded[i]!.requires[n]!)).toBeLessThanOrEqual(limitOf(code)!);
        }
      }),
    ));
});
