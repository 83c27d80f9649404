import fc from 'fast-check';
import { measure, pairedDifference } from './ranking.js';

const judged = (gains: Record<string, number>): ReadonlyMap<string, number> => new Map(Object.entries(gains));

describe('how good an order is', () => {
  it('is counted as everybody counts it', () => {
    const { ndcg10, mrr, recall10, hit1, hit5 } = measure(new Map([['q', judged({ a: 2, b: 1 })]]), new Map([['q', ['x', 'a', 'y', 'b']]]));
    expect(ndcg10).toBeCloseTo((3 / Math.log2(3) + 1 / Math.log2(5)) / (3 + 1 / Math.log2(3)), 10);
    expect([mrr, recall10, hit1, hit5]).toEqual([0.5, 1, 0, 1]);
  });
  it('counts a query without an answer as zero and leaves out one that nobody judged', () =>
    expect(
      measure(
        new Map([
          ['q', judged({ a: 1 })],
          ['r', judged({})],
        ]),
        new Map([['s', ['a']]]),
      ),
    ).toMatchObject({ queries: 1, ndcg10: 0, mrr: 0, recall10: 0 }));
  it('counts at most ten right ones', () => {
    const right = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`i${i}`, 1]));
    expect(measure(new Map([['q', judged(right)]]), new Map([['q', Object.keys(right)]]))).toMatchObject({ recall10: 1, ndcg10: 1 });
  });
  it('is between 0 and 1, and 1 for the ideal order', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 1, max: 3 })), { selector: ([item]) => item, minLength: 1, maxLength: 15 }),
        fc.boolean(),
        (pairs, ideal) => {
          const order = (ideal ? [...pairs].sort((a, b) => b[1] - a[1]) : pairs).map(([item]) => item);
          const { ndcg10 } = measure(new Map([['q', new Map(pairs)]]), new Map([['q', order]]));
          expect(ndcg10).toBeGreaterThan(0);
          expect(ndcg10).toBeLessThanOrEqual(1 + 1e-12);
          if (ideal) expect(ndcg10).toBeCloseTo(1, 12);
        },
      ),
    ));
  it('differs from another by pairs, with its interval', () =>
    expect(pairedDifference([1, 0, 1, 0], [0, 0, 0, 0])).toEqual({ difference: 0.5, plusMinus: (1.96 * Math.sqrt(1 / 3)) / 2 }));
});
