import fc from 'fast-check';
import { localDate } from '#kernel/calendar';
import { emptyProfile, type ProfileFields } from './profile.js';
import { completeness, gapCodes, profileGaps } from './profile-gaps.js';
import { type KnownCodes, profileFaults } from './profile-rules.js';

const today = localDate('2027-01-04');
const aProfile = (part: Partial<ProfileFields> = {}): ProfileFields => ({
  ...emptyProfile,
  firstName: 'Salma',
  lastName: 'Lahcen',
  firstNameAr: 'سلمى',
  lastNameAr: 'لحسن',
  ...part,
});
const known: KnownCodes = {
  communes: new Set(['dcheira']),
  educationLevels: new Set(['bac']),
  languages: new Set(['fr', 'ar']),
  skills: new Set(['welding', 'sales']),
  occupations: new Set(['7212-01', '5223-01']),
  sectors: new Set(['metal']),
};
const faults = (part: Partial<ProfileFields>): string[] => profileFaults(aProfile(part), known, today).map(({ path, code }) => `${path} ${code}`);
const job = { title: 'Soudeur', occupationCode: null, employer: '', fromYear: 2020, toYear: null, kind: 'employed' as const };
const venture = { title: 'Atelier', sectorCode: null, occupationCode: null, communeCode: null, stage: 'idea', summary: '' } as const;

describe('a profile', () => {
  it.each([
    ['only a name', {}],
    ['the youngest', { birthYear: 2012 }],
    ['the oldest', { birthYear: 1927 }],
    [
      'all codes known',
      {
        communeCode: 'dcheira',
        educationCode: 'bac',
        languages: [{ code: 'fr', level: 2 }],
        skills: [{ code: 'sales', level: 3 }],
        wishes: ['7212-01'],
        venture: { ...venture, sectorCode: 'metal' },
      },
    ],
    ['a job that goes on', { experience: [job] }],
    ['free since last year', { availableFrom: localDate('2026-05-01') }],
  ] as [string, Partial<ProfileFields>][])('may hold %s', (_, part) => expect(faults(part)).toEqual([]));

  it.each([
    ['too young', { birthYear: 2013 }, ['birthYear people.birth_year_out_of_range']],
    ['too old', { birthYear: 1926 }, ['birthYear people.birth_year_out_of_range']],
    ['an unknown commune', { communeCode: 'atlantis' }, ['communeCode people.commune_unknown']],
    [
      'an unknown skill',
      {
        skills: [
          { code: 'sales', level: 1 },
          { code: 'x', level: 1 },
        ],
      },
      ['skills.1.code people.skill_unknown'],
    ],
    [
      'a skill twice',
      {
        skills: [
          { code: 'sales', level: 1 },
          { code: 'sales', level: 2 },
        ],
      },
      ['skills.1.code people.named_twice'],
    ],
    ['a wish twice', { wishes: ['7212-01', '7212-01'] }, ['wishes.1 people.named_twice']],
    ['an unknown wish', { wishes: ['9999-99'] }, ['wishes.0 people.occupation_unknown']],
    ['a job in the future', { experience: [{ ...job, fromYear: 2028 }] }, ['experience.0.fromYear people.year_out_of_range']],
    ['a job that ends before it starts', { experience: [{ ...job, toYear: 2019 }] }, ['experience.0.toYear people.year_out_of_range']],
    ['a job of a small child', { birthYear: 2005, experience: [{ ...job, fromYear: 2010 }] }, ['experience.0.fromYear people.year_out_of_range']],
    ['an unknown place of the venture', { venture: { ...venture, communeCode: 'atlantis' } }, ['venture.communeCode people.commune_unknown']],
    ['free in ten years', { availableFrom: localDate('2037-01-04') }, ['availableFrom people.available_too_late']],
  ] as [string, Partial<ProfileFields>, string[]][])('may not hold %s', (_, part, expected) => expect(faults(part)).toEqual(expected));

  it('tells all faults at once, and names the unknown code', () => {
    const all = profileFaults(aProfile({ birthYear: 1800, communeCode: 'atlantis', lastName: '' }), known, today);
    expect(all.map(({ path }) => path)).toEqual(['lastName', 'birthYear', 'communeCode']);
    expect(all[2]?.params).toEqual({ code: 'atlantis' });
  });
});

const full = aProfile({
  birthYear: 2001,
  communeCode: 'dcheira',
  educationCode: 'bac',
  languages: [{ code: 'fr', level: 2 }],
  skills: ['a', 'b', 'c'].map((code) => ({ code, level: 2 })),
  wishes: ['7212-01'],
  experienceMonths: 12,
  experience: [job],
  availableFrom: today,
  venture,
});

describe('what is missing', () => {
  it('asks a job seeker for the occupation first', () => {
    expect(profileGaps(aProfile(), { founder: false, seeker: true })).toEqual(['wishes', 'commune', 'skills', 'education', 'languages', 'birth_year', 'availability']);
  });

  it('asks a founder for the venture, a mentor for neither', () => {
    expect(profileGaps(aProfile(), { founder: true, seeker: false })).toContain('venture');
    expect(profileGaps(aProfile(), { founder: false, seeker: false })).toEqual(['commune', 'education', 'languages', 'birth_year']);
  });

  it('has nothing to ask of a full profile', () => {
    expect(profileGaps(full, { founder: true, seeker: true })).toEqual([]);
    expect(completeness(full, { founder: true, seeker: true })).toBe(100);
  });

  it('is worth less with every gap, never below 0 nor above 99 while one is open', () => {
    const parts = fc.record({
      communeCode: fc.constantFrom(null, 'dcheira'),
      birthYear: fc.constantFrom(null, 2000),
      educationCode: fc.constantFrom(null, 'bac'),
      wishes: fc.constantFrom([], ['7212-01']),
    });
    fc.assert(
      fc.property(parts, fc.boolean(), fc.boolean(), (part, founder, seeker) => {
        const percent = completeness(aProfile(part), { founder, seeker });
        const gaps = profileGaps(aProfile(part), { founder, seeker });
        expect(percent === 100).toBe(gaps.length === 0);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(gaps).toEqual(gapCodes.filter((gap) => gaps.includes(gap)));
      }),
    );
  });
});
