import { compareDates, type LocalDate } from '#kernel/calendar';
import type { FieldError } from '#kernel/errors';
import { nameFaults } from './names.js';
import { type Levelled, type ProfileFields, studyCountries } from './profile.js';

/** The codes that exist, per table. */
export interface KnownCodes {
  readonly communes: ReadonlySet<string>;
  readonly educationLevels: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly occupations: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
}

/** Ages that a profile may have; under 15 nobody may work (labour code, article 143). */
export const AGES = { youngest: 15, oldest: 100 } as const;

/** All faults of a profile at once, each at its path. `birth_year` counts whole calendar years. */
export function profileFaults(profile: ProfileFields, known: KnownCodes, today: LocalDate): FieldError[] {
  const year = Number(today.slice(0, 4));
  return [
    ...nameFaults(profile),
    ...birthYearFaults(profile.birthYear, year),
    ...codeFaults(profile, known),
    ...repeated('languages', profile.languages),
    ...repeated('skills', profile.skills),
    ...wishFaults(profile.wishes),
    ...experienceFaults(profile, year),
    ...diplomaFaults(profile, year),
    ...availableFaults(profile.availableFrom, today),
  ];
}

export function birthYearFaults(birthYear: number | null, year: number): FieldError[] {
  const [first, last] = [year - AGES.oldest, year - AGES.youngest];
  return birthYear === null || (birthYear >= first && birthYear <= last) ? [] : [{ path: 'birthYear', code: 'people.birth_year_out_of_range', params: { first, last } }];
}

const lands: ReadonlySet<string> = new Set(studyCountries);

function codeFaults({ communeCode, educationCode, languages, skills, wishes, experience, diplomas, venture }: ProfileFields, known: KnownCodes): FieldError[] {
  const check = (path: string, code: string | null | undefined, codes: ReadonlySet<string>, error: string): FieldError[] =>
    code === null || code === undefined || codes.has(code) ? [] : [{ path, code: `people.${error}`, params: { code } }];
  return [
    ...check('communeCode', communeCode, known.communes, 'commune_unknown'),
    ...check('educationCode', educationCode, known.educationLevels, 'education_unknown'),
    ...languages.flatMap(({ code }, i) => check(`languages.${i}.code`, code, known.languages, 'language_unknown')),
    ...skills.flatMap(({ code }, i) => check(`skills.${i}.code`, code, known.skills, 'skill_unknown')),
    ...wishes.flatMap((code, i) => check(`wishes.${i}`, code, known.occupations, 'occupation_unknown')),
    ...experience.flatMap(({ occupationCode }, i) => check(`experience.${i}.occupationCode`, occupationCode, known.occupations, 'occupation_unknown')),
    ...diplomas.flatMap(({ languageCode }, i) => check(`diplomas.${i}.languageCode`, languageCode, known.languages, 'language_unknown')),
    ...diplomas.flatMap(({ country }, i) => check(`diplomas.${i}.country`, country, lands, 'country_unknown')),
    ...check('venture.sectorCode', venture?.sectorCode, known.sectors, 'sector_unknown'),
    ...check('venture.occupationCode', venture?.occupationCode, known.occupations, 'occupation_unknown'),
    ...check('venture.communeCode', venture?.communeCode, known.communes, 'commune_unknown'),
  ];
}

const repeated = (list: string, levelled: readonly Levelled[]): FieldError[] =>
  levelled.flatMap(({ code }, i) => (levelled.findIndex((one) => one.code === code) < i ? [{ path: `${list}.${i}.code`, code: 'people.named_twice', params: { code } }] : []));

const wishFaults = (wishes: readonly string[]): FieldError[] =>
  wishes.flatMap((code, i) => (wishes.indexOf(code) < i ? [{ path: `wishes.${i}`, code: 'people.named_twice', params: { code } }] : []));

function experienceFaults({ experience, birthYear }: ProfileFields, year: number): FieldError[] {
  const first = (birthYear ?? year - AGES.oldest) + 10;
  return experience.flatMap(({ fromYear, toYear }, i) => [
    ...(fromYear < first || fromYear > year ? [{ path: `experience.${i}.fromYear`, code: 'people.year_out_of_range', params: { first, last: year } }] : []),
    ...(toYear !== null && (toYear < fromYear || toYear > year)
      ? [{ path: `experience.${i}.toYear`, code: 'people.year_out_of_range', params: { first: fromYear, last: year } }]
      : []),
  ]);
}

/** A diploma that is still ahead may be expected within this many years. */
const STUDY_YEARS = 10;

function diplomaFaults({ diplomas, birthYear }: ProfileFields, year: number): FieldError[] {
  const first = (birthYear ?? year - AGES.oldest) + 10;
  return diplomas.flatMap(({ title, year: of, studying }, i) => {
    const [from, last] = studying ? [year, year + STUDY_YEARS] : [first, year];
    return [
      ...(title === '' ? [{ path: `diplomas.${i}.title`, code: 'people.diploma_missing' }] : []),
      ...(of === null || (of >= from && of <= last) ? [] : [{ path: `diplomas.${i}.year`, code: 'people.year_out_of_range', params: { first: from, last } }]),
    ];
  });
}

function availableFaults(from: LocalDate | null, today: LocalDate): FieldError[] {
  const last = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  // a day in the past means "now"; a day years ahead is a slip of the pen
  return from !== null && compareDates(from, last as LocalDate) > 0 ? [{ path: 'availableFrom', code: 'people.available_too_late' }] : [];
}
