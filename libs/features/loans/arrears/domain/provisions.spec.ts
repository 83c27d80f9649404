import { fromDecimal } from '#kernel/money';
import { provisionFor, provisionPercent } from './provisions.js';

describe('provisions', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [90, 10],
    [91, 25],
    [180, 25],
    [181, 50],
    [365, 50],
    [366, 100],
  ])('at %i days are %i %%', (days, percent) => expect(provisionPercent(days)).toBe(percent));

  it('are rounded to the centime', () => expect(provisionFor(fromDecimal('100.05'), 31)).toBe(fromDecimal('10.00')));
});
