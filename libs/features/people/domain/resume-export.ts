import { fullNames } from './names.js';
import type { Diploma, Experience, ProfileFields } from './profile.js';

/** What stands beside the profile, and the label of a code in one of the reference tables. */
export interface ResumeFacts {
  readonly lang: 'ar' | 'fr' | 'en';
  readonly phone: string | null;
  readonly email: string | null;
  readonly nameOf: (table: 'occupations' | 'skills' | 'languages' | 'educationLevels' | 'communes', code: string) => string;
  /** Of a level: `language.3`, `skill.2`. */
  readonly levelOf: (level: string) => string;
}

const yearsOf = ({ fromYear, toYear }: Experience): object => ({ startDate: String(fromYear), ...(toYear === null ? {} : { endDate: String(toYear) }) });
const told = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null)) as Partial<T>;

/**
 * The profile as a JSON Resume, to take elsewhere. Like the CV it says no age, no sex and nothing on health.
 * Source: jsonresume.org schema 1.0.0. A level without a diploma stands as a row of its own, so that it is found again.
 */
export function resumeOf(profile: ProfileFields, { lang, phone, email, nameOf, levelOf }: ResumeFacts): object {
  const names = fullNames(profile);
  const [own, other] = lang === 'ar' ? [names.ar, names.latin] : [names.latin, names.ar];
  const wish = profile.wishes[0];
  const place = profile.communeCode ? { location: { city: nameOf('communes', profile.communeCode), countryCode: 'MA' } } : {};
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: { ...told({ name: own || other, label: wish ? nameOf('occupations', wish) : '', phone, email }), ...place },
    work: profile.experience.filter(({ kind }) => kind !== 'volunteer').map((one) => ({ ...told({ name: one.employer, position: one.title }), ...yearsOf(one) })),
    volunteer: profile.experience.filter(({ kind }) => kind === 'volunteer').map((one) => ({ ...told({ organization: one.employer, position: one.title }), ...yearsOf(one) })),
    education: [...(profile.educationCode ? [{ studyType: nameOf('educationLevels', profile.educationCode) }] : []), ...profile.diplomas.map(schoolOf)],
    skills: [...profile.skills.map(({ code, level }) => ({ name: nameOf('skills', code), level: levelOf(`skill.${level}`) })), ...profile.otherSkills.map((name) => ({ name }))],
    languages: profile.languages.map(({ code, level }) => ({ language: nameOf('languages', code), fluency: levelOf(`language.${level}`) })),
  };
}

const schoolOf = ({ title, field, establishment, year }: Diploma): object =>
  told({ institution: establishment, studyType: title, area: field, endDate: year === null ? '' : String(year) });
