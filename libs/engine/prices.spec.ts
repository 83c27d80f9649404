import fc from 'fast-check';
import { anyMarket } from './any-market.js';
import { Arena } from './arena.js';
import { matchEveryone } from './everyone.js';
import { gini, topShare } from './exposure.js';
import { keyOf } from './keys.js';
import type { Market } from './market.js';
import { type Candidates, crowd, exposureOf, roomOf } from './prices.js';
import { weights } from './weights.js';

const shape = { people: 90, offers: 60, skills: 10, occupations: 5, communes: 6, provinces: 3 };
const SHOWN = 5;

/** Lists over a market in which every offer has all its room. */
async function candidatesOf(market: Market, k: number): Promise<Candidates> {
  market.offers.columns.room.fill(weights.room);
  return (await matchEveryone(market, { of: 'people', k, workers: 0 }))!;
}
const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((all, one) => all + one, 0);

/** So many people whose lists hold the same offers with these scores. */
const crowded = (people: number, scores: readonly number[]): Candidates => ({
  ...{ k: scores.length, n: people },
  keys: Int32Array.from({ length: people * scores.length }, (_, i) => keyOf(scores[i % scores.length]!, i % scores.length)),
});

// many random markets: a loaded machine needs its time
jest.setTimeout(120_000);

describe('the room of offers', () => {
  it('is bounded, the same every time, all of it where nobody looks, and takes no place from any list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 60, maxLength: 60 }), async (seed, places) => {
        const candidates = await candidatesOf(anyMarket(seed, shape), 20);
        const room = roomOf(candidates, places);
        expect([...roomOf({ ...candidates, keys: candidates.keys.slice() }, places)]).toEqual([...room]);
        const seen = exposureOf(candidates, places.length, new Uint8Array(places.length), 20);
        for (const [offer, points] of room.entries()) {
          expect(points >= 0 && points <= weights.room).toBe(true);
          if (seen[offer] === 0) expect(points).toBe(weights.room);
        }
        const price = room.map((points) => weights.room - points);
        expect(sum(exposureOf(candidates, places.length, price, SHOWN))).toBe(sum(exposureOf(candidates, places.length, new Uint8Array(places.length), SHOWN)));
      }),
      { numRuns: 15 },
    );
  });

  it('counts exposure as the engine does that knows the room', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.array(fc.integer({ min: 0, max: weights.room }), { minLength: 60, maxLength: 60 }), async (seed, price) => {
        const market = anyMarket(seed, shape, new Arena(undefined));
        const seen = exposureOf(await candidatesOf(market, shape.offers), shape.offers, price, SHOWN);
        for (const [offer, paid] of price.entries()) market.offers.columns.room[offer] = weights.room - paid;
        const lists = (await matchEveryone(market, { of: 'people', k: SHOWN, workers: 0 }))!;
        expect([...seen]).toEqual([...exposureOf(lists, shape.offers, new Uint8Array(shape.offers), SHOWN)]);
      }),
      { numRuns: 10 },
    );
  });

  it('shrinks where everybody looks and lets the next one come up; nobody pays for a few', () => {
    const scores = Array.from({ length: 100 }, (_, i) => 600 - i);
    const many = crowded(1000, scores);
    const ones = new Uint16Array(100).fill(1);
    const before = exposureOf(many, 100, new Uint8Array(100));
    const room = roomOf(many, ones);
    expect([before[0], before[19], before[20], room[99]]).toEqual([1000, 1000, 0, weights.room]);
    expect(roomOf(crowded(crowd.least, scores), ones).every((points) => points === weights.room)).toBe(true);
    // one offer alone in everybody's list, and two thousand that nobody sees
    const alone = (places: number): number =>
      roomOf(
        crowded(1000, [600]),
        Uint16Array.from({ length: 2001 }, (_, i) => (i === 0 ? places : 1)),
      )[0]!;
    expect([alone(1), alone(100), alone(150), alone(300), alone(1000)]).toEqual([0, 0, 31, 112, weights.room]);
  });
});

describe('the share of the few', () => {
  it('is told by gini and by the part of the first', () => {
    expect([gini([]), gini([0, 0]), gini([3, 3, 3]), gini([0, 0, 0, 4])]).toEqual([0, 0, expect.closeTo(0, 9), 0.75]);
    expect([
      topShare([], 1),
      topShare([1, 1, 2], 1),
      topShare(
        Array.from({ length: 200 }, (_, i) => (i < 2 ? 50 : 0)),
        1,
      ),
    ]).toEqual([0, 0.5, 1]);
  });
});
