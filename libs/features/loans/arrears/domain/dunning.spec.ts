import fc from 'fast-check';
import { faultsOfLadder, seedLadder, stepsDue } from './dunning.js';

describe('the dunning ladder', () => {
  it('is sound as the handbook has it', () => {
    expect(faultsOfLadder(seedLadder)).toEqual([]);
    expect(seedLadder.map(({ dpd }) => dpd)).toEqual([3, 10, 30, 60, 90, 120, 365]);
  });

  it('tells every step that does not follow', () => {
    const [first, second, third] = seedLadder;
    expect(faultsOfLadder([second!, first!, { ...third!, level: 1 }])).toEqual([{ path: 'steps.1.dpd', fault: 'days_rise' }]);
    expect(faultsOfLadder([{ ...first!, level: 3 }, second!])).toEqual([{ path: 'steps.1.level', fault: 'levels_never_fall' }]);
  });

  it.each([
    [2, [], undefined, []],
    [3, [], 3, []],
    [9, [3], undefined, []],
    [10, [3], 10, []],
    [65, [], 60, [3, 10, 30]],
    [65, [3, 10], 60, [30]],
    [400, [120], 365, []],
    [400, [365], undefined, []],
  ])('at %i days with %j known, opens %s and passes over %j', (days, known, open, passed) => {
    const due = stepsDue(seedLadder, { days, known });
    expect([due.open?.dpd, due.passed.map(({ dpd }) => dpd)]).toEqual([open, passed]);
  });

  it('opens each step at most once, however often it is rung, and never a lower one after a higher', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 60 }), (nights) => {
        const known: number[] = [];
        const opened: number[] = [];
        for (const days of nights.toSorted((a, b) => a - b)) {
          const { open, passed } = stepsDue(seedLadder, { days, known });
          known.push(...passed.map(({ dpd }) => dpd), ...(open ? [open.dpd] : []));
          if (open) opened.push(open.dpd);
        }
        expect(new Set(known).size).toBe(known.length);
        expect(opened).toEqual(opened.toSorted((a, b) => a - b));
      }),
    ));
});
