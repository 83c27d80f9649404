import type { OfferFacts, PersonFacts, Place } from './facts.js';
import { fitOf } from './fit.js';
import { scoreOffer } from './score.js';

const dcheira: Place = { code: 'dcheira', latitude: 30.37, longitude: -9.53 };
const tiznit: Place = { code: 'tiznit', latitude: 29.7, longitude: -9.73 };
const aPerson = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  ...{ id: 'p', place: dcheira, radiusKm: 15, remoteOk: false, educationRank: 5, experienceMonths: 12, birthYear: 2000, workTime: 'any' as const },
  ...{ languages: new Map([['ary', 4]]), skills: new Set(['a', 'b']), wishes: ['7522-01'] },
  ...over,
});
const anOffer = (over: Partial<OfferFacts> = {}): OfferFacts => ({
  ...{ id: 'o', kind: 'job' as const, place: dcheira, remote: false, occupation: '7522-01', educationRank: 0, experienceMonths: 0, maxAge: null, workTime: 'any' as const },
  ...{ languages: new Map<string, number>(), essentialSkills: ['a', 'c'], optionalSkills: [], closesOn: null },
  ...over,
});
const all = { commune: true, education: true };

describe('why, or why not, this offer', () => {
  it('gives the very score and reasons of the lists', () => {
    const fit = fitOf(aPerson(), anOffer(), 2027, all);
    expect(fit).toEqual({ ...scoreOffer(aPerson(), anOffer(), 2027), stop: null });
  });

  it.each([
    ['too_far', aPerson(), anOffer({ place: tiznit }), true],
    ['place_unknown', aPerson(), anOffer({ place: { code: 'x', latitude: null, longitude: null } }), false],
    ['education_too_low', aPerson(), anOffer({ educationRank: 6 }), false],
    ['language_missing', aPerson(), anOffer({ languages: new Map([['fr', 2]]) }), true],
    ['too_old', aPerson({ birthYear: 1990 }), anOffer({ kind: 'training', maxAge: 30 }), false],
    ['work_time', aPerson({ workTime: 'part' }), anOffer({ workTime: 'full' }), true],
    ['no_common_ground', aPerson({ skills: new Set(), wishes: [] }), anOffer(), true],
  ] as const)('names what stands in the way: %s', (code, person, offer, byProfile) => expect(fitOf(person, offer, 2027, all).stop).toMatchObject({ code, byProfile }));

  it('takes what is unknown for a question, never for a no', () => {
    expect(fitOf(undefined, anOffer(), 2027, { commune: false, education: false }).stop).toMatchObject({ code: 'commune_unknown', byProfile: true });
    expect(fitOf(aPerson({ educationRank: 0 }), anOffer({ educationRank: 5 }), 2027, { commune: true, education: false }).stop).toMatchObject({
      code: 'education_unknown',
      byProfile: true,
    });
  });

  it('says when a fit is too weak to be proposed', () => {
    const far = anOffer({ essentialSkills: ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'], place: { ...dcheira, code: 'other', latitude: 30.49 }, experienceMonths: 120 });
    expect(fitOf(aPerson({ wishes: ['7511-01'], skills: new Set(), educationRank: 9 }), far, 2027, all)).toMatchObject({
      score: expect.any(Number),
      stop: { code: 'score_too_low' },
    });
  });

  it('without a wish asks for a good part of the skills: one that everybody has is no ground', () => {
    const ten = anOffer({ essentialSkills: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] });
    const knowing = (...skills: string[]) => fitOf(aPerson({ wishes: [], skills: new Set(skills) }), ten, 2027, all).stop;
    expect([knowing('a'), knowing('a', 'b')]).toEqual([expect.objectContaining({ code: 'no_common_ground' }), expect.objectContaining({ code: 'no_common_ground' })]);
    expect(knowing('a', 'b', 'c')).toBeNull();
  });
});
