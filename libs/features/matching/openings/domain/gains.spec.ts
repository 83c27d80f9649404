import fc from 'fast-check';
import { trainingLevels } from '../../../offers/domain/offer-details.js';
import { type Counted, gainsOf, leastThatPays, levelsLeadingTo, taughtBy } from './gains.js';

const isGiven = (token: string): boolean => token.startsWith('gives ');
const counted = (gain: Counted['gain'], what: string | number, offers: number): Counted => ({ gain, what: String(what), offers });
const near = new Set(['iron', 'sell']);
const offers = fc.integer({ min: 1, max: 50 });
const any: fc.Arbitrary<Counted> = fc.oneof(
  fc.record({ gain: fc.constant('skill' as const), what: fc.constantFrom('sew', 'cut', 'gives sew', 'experience-12', 'iron', 'sell', 'weld'), offers }),
  fc.record({ gain: fc.constant('requirement' as const), what: fc.constantFrom('fr:1', 'fr:2', 'fr:3', 'en:2', 'ar:4', 'age-30'), offers }),
);
const list = fc.uniqueArray(any, { selector: ({ what }) => what });

describe('gains worth telling', () => {
  it('are things that somebody can gain, each once, most offers first', () =>
    fc.assert(
      fc.property(list, (all) => {
        const gains = gainsOf(all, isGiven, near);
        expect(gains.map((gain) => gain.offers)).toEqual(gains.map((gain) => gain.offers).sort((a, b) => b - a));
        expect(new Set(gains.map((gain) => JSON.stringify({ ...gain, offers: 0, level: 0 }))).size).toBe(gains.length);
        expect(JSON.stringify(gains)).not.toMatch(/gives|experience|age-/);
        const best = Math.max(0, ...all.filter(({ gain, what }) => gain === 'skill' && !/gives|experience/.test(what)).map((one) => one.offers));
        expect(Math.max(0, ...gains.flatMap((gain) => (gain.kind === 'skill' ? [gain.offers] : [])))).toBe(gains.some(({ kind }) => kind === 'skill') ? best : 0);
        expect(gainsOf([...all].reverse(), isGiven, near)).toEqual(gains);
      }),
    ));

  it('count for a language all levels below, and tell the least level, schooling and way that pay', () => {
    const all = [
      ...[counted('requirement', 'fr:1', 2), counted('requirement', 'fr:2', 9), counted('requirement', 'fr:3', 1), counted('requirement', 'age-30', 80)],
      ...[counted('level', 3, 1), counted('level', 5, 30), counted('level', 6, 31), counted('level', 9, 31)],
      ...[counted('radius', 25, 3), counted('radius', 50, 40), counted('radius', 100, 70), counted('radius', 2000, 900)],
      ...[counted('skill', 'sew', 12), counted('skill', 'gives cut', 99)],
    ];
    expect(gainsOf(all, isGiven, near)).toEqual([
      { kind: 'radius', km: 50, offers: 40 },
      { kind: 'level', rank: 5, offers: 30 },
      { kind: 'skill', skill: 'sew', near: false, offers: 12 },
      { kind: 'language', language: 'fr', level: 2, offers: 11 },
    ]);
  });

  it('tell the skill that opens most, then those near to a wish before others that open more', () => {
    const all = ['weld', 'cut', 'tile', 'paint', 'plaster', 'iron', 'sell'].map((what, i) => counted('skill', what, 20 - i));
    expect(gainsOf(all, isGiven, near).map((gain) => (gain.kind === 'skill' ? gain.skill : ''))).toEqual(['weld', 'cut', 'iron', 'sell']);
  });

  it('are none where nothing is counted', () => {
    expect(gainsOf([], isGiven, near)).toEqual([]);
    expect(leastThatPays([])).toBeUndefined();
  });
});

it('a training leads to a level of schooling, or to the next above', () => {
  expect([levelsLeadingTo(2), levelsLeadingTo(5), levelsLeadingTo(6), levelsLeadingTo(7)]).toEqual([['specialisation'], ['technician'], ['specialised_technician'], []]);
  for (const rank of [1, 2, 3, 4, 5, 6]) for (const level of levelsLeadingTo(rank)) expect(trainingLevels).toContain(level);
});

it('says which skill teaches what', () => {
  expect(taughtBy({ kind: 'language', language: 'fr', level: 2, offers: 1 })).toBe('french');
  expect(taughtBy({ kind: 'skill', skill: 'sew', near: false, offers: 1 })).toBe('sew');
  expect(taughtBy({ kind: 'radius', km: 50, offers: 1 })).toBeUndefined();
});
