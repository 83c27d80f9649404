import fc from 'fast-check';
import { GRID, grids, type Score, scoreFaults, summaryOf, totalOf } from './grid.js';

const grid = grids[GRID]!;
const full = (points: (most: number) => number = (most) => most): Score =>
  Object.fromEntries(grid.map(({ code, most }) => [code, { points: points(most), comment: 'Parce que.' }]));

describe('the grid', () => {
  it('has a hundred points', () => {
    for (const lines of Object.values(grids)) expect(lines.reduce((sum, { most }) => sum + most, 0)).toBe(100);
    expect(totalOf(full())).toBe(100);
  });
  it('takes whole points up to the line’s most, each with a comment', () => {
    expect(scoreFaults(full())).toEqual([]);
    expect(scoreFaults({ ...full(), market: { points: 21, comment: 'Parce que.' } })).toEqual([{ code: 'market', fault: 'points', most: 20 }]);
    expect(scoreFaults({ ...full(), market: { points: 1.5, comment: 'Parce que.' } })).toEqual([{ code: 'market', fault: 'points', most: 20 }]);
    expect(scoreFaults({ ...full(), support: { points: 3, comment: ' ok ' } })).toEqual([{ code: 'support', fault: 'comment', most: 10 }]);
    expect(scoreFaults({})).toHaveLength(grid.length);
    expect(scoreFaults({ ...full(), bonus: { points: 1, comment: 'Parce que.' } })).toEqual([{ code: 'bonus', fault: 'line', most: 0 }]);
    for (const odd of [null, 7, 'x', [], { points: '3' }, { points: 3 }, { points: 3, comment: 7 }]) expect(scoreFaults({ ...full(), fit: odd })).toMatchObject([{ code: 'fit' }]);
  });
  it('the mean lies between the raters, the spread is their distance', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (totals) => {
        const { mean, spread, count } = summaryOf(totals)!;
        expect(mean >= Math.min(...totals) && mean <= Math.max(...totals) && count === totals.length && spread >= 0).toBe(true);
      }),
    ));
  it('nobody’s score is no score', () => expect(summaryOf([])).toBeUndefined());
});
