import fc from 'fast-check';
import { anyMarket } from './any-market.js';
import { ScalarEngine } from './engine.js';
import { matchEveryone } from './everyone.js';
import { idOf, keyOf, scoreOf } from './keys.js';
import { bestOffersPlainly, bestPeoplePlainly } from './oracle.js';

const shape = { people: 120, offers: 150, skills: 12, occupations: 6, communes: 9, provinces: 4 };

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('the scalar engine', () => {
  it('gives ids, scores and ties of the oracle, both ways round, on any market', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(1, 5, 20), (seed, k) => {
        const market = anyMarket(seed, shape);
        const engine = new ScalarEngine(market, { offers: k, people: k });
        const out = new Int32Array(k);
        for (let person = 0; person < market.people.n; person++)
          if (market.people.alive(person)) {
            engine.bestOffers(person, out, 0);
            expect([...out]).toEqual([...bestOffersPlainly(market, person, k)]);
          }
        for (let offer = 0; offer < market.offers.n; offer++)
          if (market.offers.alive(offer)) {
            engine.bestPeople(offer, out, 0);
            expect([...out]).toEqual([...bestPeoplePlainly(market, offer, k)]);
          }
      }),
      { numRuns: 20 },
    );
  });

  it('finds something to compare', () => {
    const market = anyMarket(7, shape);
    const found = Array.from({ length: market.people.n }, (_, person) => bestOffersPlainly(market, person, 5).filter((key) => key > 0).length);
    expect(found.filter((n) => n > 0).length).toBeGreaterThan(30);
  });
});

describe('everybody', () => {
  it('has the lists of the oracle, also range by range, and a run that is stopped gives none', async () => {
    const market = anyMarket(9, shape);
    const run = { of: 'people', k: 5, workers: 0 } as const;
    const whole = (await matchEveryone(market, run))!.keys;
    const into = new Int32Array(whole.length);
    for (const [from, to] of [
      [0, 50],
      [50, 51],
      [51, 999],
    ] as const)
      await matchEveryone(market, { ...run, ids: { from, to }, into });
    expect(into).toEqual(whole);
    for (let id = 0; id < market.people.n; id++)
      expect([...whole.subarray(5 * id, 5 * id + 5)]).toEqual(market.people.alive(id) ? [...bestOffersPlainly(market, id, 5)] : [0, 0, 0, 0, 0]);
    expect(await matchEveryone(market, { ...run, of: 'offers', cancelled: () => true })).toBeUndefined();
  });
});

describe('a key', () => {
  it('orders by score, then by the smaller id, and tells both', () => {
    const id = fc.integer({ min: 0, max: 1_048_575 });
    const score = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(score, id, score, id, (a, i, b, j) => {
        expect([scoreOf(keyOf(a, i)), idOf(keyOf(a, i))]).toEqual([a, i]);
        expect(Math.sign(keyOf(a, i) - keyOf(b, j))).toBe(Math.sign(a - b || j - i));
      }),
    );
  });
});
