import { type FailedTest, fitOf } from './fit.js';
import type { OfferReasons } from './reasons.js';
import ar from '../texts/ar.json';
import en from '../texts/en.json';
import fr from '../texts/fr.json';

const reasons: OfferReasons = {
  ...{
    version: 'v',
    parts: { skills: 250, occupation: 200, distance: 60, level: 50, sector: 0, freshness: 20, answers: 30, room: 0 },
    matchedSkills: [{ code: 'a', points: 250 }],
  },
  ...{ missingSkills: [{ code: 'c', points: 250 }], distanceKm: 3, radiusKm: 15, wish: null, level: { has: 3, needs: 3 } },
};
const failing = (...failed: FailedTest[]) => fitOf({ reasons, failed }, { education: true });

describe('why, or why not, this offer', () => {
  it('adds up its parts', () => expect(failing()).toEqual({ score: 610, reasons, stop: null, stops: [] }));

  it.each([
    ['too_far', { stop: 'too_far', params: { km: 90, radius: 15 } }, true],
    ['place_unknown', { stop: 'place_unknown', params: {} }, false],
    ['education_too_low', { stop: 'level_too_low', params: { has: 3, needs: 6 } }, false],
    ['language_missing', { stop: 'requirement_missing', params: { missing: 'fr:2' } }, true],
    ['too_old', { stop: 'requirement_missing', params: { missing: 'fr:2, age-30' } }, false],
    ['work_time', { stop: 'no_common_time', params: {} }, true],
    ['closed', { stop: 'offer_closed', params: {} }, false],
  ] as const)('names what stands in the way: %s', (code, failed, byProfile) => {
    const fit = failing(failed, { stop: 'no_common_ground', params: { points: 20, needs: 100 } });
    expect(fit).toMatchObject({ score: null, reasons: null, stop: { code, byProfile } });
  });

  it('tells the values: which language at which level, up to which age', () => {
    expect(failing({ stop: 'requirement_missing', params: { missing: 'fr:2' } }).stop?.params).toEqual({ language: 'fr', level: 2 });
    expect(failing({ stop: 'requirement_missing', params: { missing: 'age-30' } }).stop?.params).toEqual({ limit: 30 });
  });

  it('tells all that stands in the way, the binding test first, each requirement for itself', () => {
    const { stops } = failing({ stop: 'requirement_missing', params: { missing: 'fr:2, en:3, age-30' } }, { stop: 'too_far', params: { km: 9, radius: 5 } });
    expect(stops.map(({ code, params }) => [code, ...Object.values(params)])).toEqual([
      ['too_old', 30],
      ['language_missing', 'fr', 2],
      ['language_missing', 'en', 3],
      ['too_far', 9, 5],
    ]);
  });

  it('has a sentence for each in every language', () => {
    const codes = Object.keys(fr.blocked).sort();
    expect([ar, en].map(({ blocked }) => Object.keys(blocked).sort())).toEqual([codes, codes]);
    for (const stop of ['place_unknown', 'no_common_time', 'too_far', 'no_common_ground', 'offer_closed', 'person_gone', 'level_too_low'] as const)
      for (const education of [true, false]) expect(codes).toContain(fitOf({ reasons, failed: [{ stop, params: {} }] }, { education }).stop?.code);
  });

  it('takes what is unknown for a question, never for a no', () => {
    expect(fitOf(undefined, { education: false }).stop).toMatchObject({ code: 'commune_unknown', byProfile: true });
    const low: FailedTest = { stop: 'level_too_low', params: { has: 0, needs: 5 } };
    expect(fitOf({ reasons, failed: [low] }, { education: false }).stop).toMatchObject({ code: 'education_unknown', byProfile: true });
  });

  it('tells score and reasons beside too little in common', () =>
    expect(failing({ stop: 'no_common_ground', params: { points: 20, needs: 100 } })).toMatchObject({ score: 610, stop: { code: 'no_common_ground', byProfile: true } }));
});
