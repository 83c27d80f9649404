import fc from 'fast-check';
import { coded, faultsOfGrid, type GridLine, linesOf, type Score, scoreFaults, summaryOf, totalOf } from './grid.js';

const line = (code: string, most: number): GridLine => ({ code, most, label: { ar: code, fr: code, en: code } });
const grid = [line('fit', 25), line('market', 20), line('feasibility', 10), line('finance', 20), line('impact', 15), line('support', 10)];
const full = (points: (most: number) => number = (most) => most): Score =>
  Object.fromEntries(grid.map(({ code, most }) => [code, { points: points(most), comment: 'Parce que.' }]));

describe('a score on the grid', () => {
  it('takes whole points up to the line’s most, each with a comment', () => {
    expect(totalOf(full())).toBe(100);
    expect(scoreFaults(full(), grid)).toEqual([]);
    expect(scoreFaults({ ...full(), market: { points: 21, comment: 'Parce que.' } }, grid)).toEqual([{ code: 'market', fault: 'points', most: 20 }]);
    expect(scoreFaults({ ...full(), market: { points: 1.5, comment: 'Parce que.' } }, grid)).toEqual([{ code: 'market', fault: 'points', most: 20 }]);
    expect(scoreFaults({ ...full(), support: { points: 3, comment: ' ok ' } }, grid)).toEqual([{ code: 'support', fault: 'comment', most: 10 }]);
    expect(scoreFaults({}, grid)).toHaveLength(grid.length);
    expect(scoreFaults({ ...full(), bonus: { points: 1, comment: 'Parce que.' } }, grid)).toEqual([{ code: 'bonus', fault: 'line', most: 0 }]);
    for (const odd of [null, 7, 'x', [], { points: '3' }, { points: 3 }, { points: 3, comment: 7 }])
      expect(scoreFaults({ ...full(), fit: odd }, grid)).toMatchObject([{ code: 'fit' }]);
  });
  it('the mean lies between the raters, the spread is their distance', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 }), (totals) => {
        const { mean, low, high, spread, count } = summaryOf(totals)!;
        expect([low, high, spread, count]).toEqual([Math.min(...totals), Math.max(...totals), Math.max(...totals) - Math.min(...totals), totals.length]);
        expect(mean >= low && mean <= high).toBe(true);
      }),
    ));
  it('nobody’s score is no score, as a whole and line by line', () => expect([summaryOf([]), linesOf(grid, [])]).toEqual([undefined, []]));
  it('is told line by line in the order of the grid', () =>
    expect(linesOf(grid, [full(), full(() => 0)]).map(({ code, mean, spread }) => `${code} ${mean} ${spread}`)).toEqual([
      ...['fit 13 25', 'market 10 20', 'feasibility 5 10', 'finance 10 20', 'impact 8 15', 'support 5 10'],
    ]));
});

describe('a version of the grid', () => {
  it('has a hundred points, each code once, and words in three languages', () => {
    expect(faultsOfGrid(grid)).toEqual([]);
    expect(faultsOfGrid([...grid.slice(1), { ...line('market', 25), label: { ar: ' ', fr: 'x', en: 'x' } }]).map(({ path }) => path)).toEqual(['lines.5.code', 'lines.5.label.ar']);
    expect(faultsOfGrid(grid.slice(1))).toEqual([{ path: 'lines', code: 'instruction.grid_sum', params: { sum: 75, wanted: 100 } }]);
  });
  it('gives a new line a code that no other has', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('fit', 'line_1', 'line_2', 'line_3')), fc.nat(5), (known, blank) => {
        const codes = coded([...known.map((code) => ({ code })), ...Array.from({ length: blank }, () => ({}))]).map(({ code }) => code);
        return new Set(codes).size === known.length + blank && known.every((code, i) => codes[i] === code);
      }),
    ));
});
