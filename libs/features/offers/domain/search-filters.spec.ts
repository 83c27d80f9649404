import { keptFilters, levelsUpTo } from './search-filters.js';

describe('what a kept search keeps', () => {
  it.each([
    ['nothing of nothing', {}, {}],
    ['no days: it tells only what is new', { days: 7, contract: 'cdi' }, { contract: 'cdi' }],
    ['a distance only from a place', { km: 20 }, {}],
    ['a distance from a place', { km: 20, communeCode: 'x', seats: true }, { km: 20, seats: true }],
    ['what is empty says nothing', { contract: '', seats: false, axis: 4 }, { axis: 4 }],
  ])('%s', (_what, asked, expected) => expect(keptFilters(asked)).toEqual(expected));
  it('the same choices are the same text, in whatever order', () =>
    expect(JSON.stringify(keptFilters({ level: 'short', axis: 4, contract: 'cdd' }))).toBe(JSON.stringify(keptFilters({ contract: 'cdd', axis: 4, level: 'short' }))));
});

describe('levels of schooling', () => {
  const levels = [
    { code: 'none', rank: 0 },
    { code: 'bac', rank: 5 },
    { code: 'master', rank: 8 },
  ];
  it('somebody has her own and those below; an unknown one has none', () =>
    expect([levelsUpTo('bac', levels), levelsUpTo('none', levels), levelsUpTo('?', levels)]).toEqual([['none', 'bac'], ['none'], []]));
});
