import fc from 'fast-check';
import { budgetOf, WINDOW_SECONDS } from './call-budget.js';

const since = new Date('2027-01-04T09:00:00Z');
const after = (seconds: number): Date => new Date(since.getTime() + seconds * 1000);

describe('the calls of a key', () => {
  it.each([
    [1, 0, { limit: 3, remaining: 2, resetSeconds: 60, over: false }],
    [3, 59, { limit: 3, remaining: 0, resetSeconds: 1, over: false }],
    [4, 30, { limit: 3, remaining: 0, resetSeconds: 30, over: true }],
  ])('call %i, %i s into the minute', (calls, seconds, budget) => expect(budgetOf({ limit: 3, calls, since }, after(seconds))).toEqual(budget));

  it('never promises more than the limit, and whoever is told to wait waits into the next minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: WINDOW_SECONDS - 1 }), (limit, calls, seconds) => {
        const budget = budgetOf({ limit, calls, since }, after(seconds));
        expect(budget.over).toBe(calls > limit);
        expect(budget.remaining + Math.min(calls, limit)).toBe(limit);
        expect(after(seconds + budget.resetSeconds).getTime()).toBeGreaterThanOrEqual(after(WINDOW_SECONDS).getTime());
      }),
    );
  });
});
