import fc from 'fast-check';
import { type Group, groupsToShow, LEAST_PEOPLE, tenths } from './exposure';

const aGroup = (code: string, people: number, places = 2 * people, without = 0): Group => ({ code, people, places, without });

describe('groups of people', () => {
  const anyGroups = fc.array(fc.nat({ max: 12 }), { maxLength: 9 }).map((sizes) => sizes.map((people, i) => aGroup(`g${i}`, people, 3 * people, Math.floor(people / 2))));
  const sum = (groups: readonly Group[], of: (group: Group) => number): number => groups.reduce((all, group) => all + of(group), 0);

  it('are never shown under five people, and nobody is lost', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const shown = groupsToShow(groups);
        expect(shown.every(({ people }) => people >= LEAST_PEOPLE)).toBe(true);
        if (shown.length === 0) return expect(sum(groups, ({ people }) => people)).toBeLessThan(LEAST_PEOPLE);
        for (const part of ['people', 'places', 'without'] as const) expect(sum(shown, (group) => group[part])).toBe(sum(groups, (group) => group[part]));
      }),
    );
  });

  it('join when those left out could be found by subtraction', () => {
    const told = (groups: readonly Group[], most?: number): string[] =>
      groupsToShow(groups, most).map(({ code, people, joined }) => `${code} ${people}${joined.length > 0 ? ` = ${joined.join(' + ')}` : ''}`);
    expect(told([aGroup('f', 40), aGroup('m', 30), aGroup('', 3)])).toEqual(['f 40', 'others 33 = m + ']);
    expect(told([aGroup('f', 40), aGroup('a', 3), aGroup('b', 2)])).toEqual(['f 40', 'others 5 = a + b']);
    expect(told([aGroup('f', 40), ...['a', 'b', 'c', 'd'].map((code) => aGroup(code, 2))])).toEqual(['f 40', 'others 8']);
    expect(told([aGroup('f', 4)])).toEqual([]);
    expect(told([aGroup('b', 5), aGroup('a', 5)])).toEqual(['a 5', 'b 5']);
    expect(told([aGroup('a', 9), aGroup('b', 8), aGroup('c', 7)], 2)).toEqual(['a 9', 'b 8', 'others 7 = c']);
  });
});

describe('tenths', () => {
  it('are 1000 together, never more than the ones before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { maxLength: 200 }), (lists) => {
        const shares = tenths(lists);
        if (lists.every((one) => one === 0)) return expect(shares).toEqual([]);
        expect(shares.reduce((all, one) => all + one, 0)).toBe(1000);
        expect(shares.every((one) => one >= 0)).toBe(true);
      }),
    );
    expect(tenths([1, 9, 1, 1, 1, 1, 1, 1, 1, 3])).toEqual([450, 150, 50, 50, 50, 50, 50, 50, 50, 50]);
  });
});
