import type { ProfileFields } from './profile.js';

/** What may still be missing, most useful for matches and help first. Texts under `gaps.<code>`. */
export const gapCodes = ['wishes', 'commune', 'skills', 'venture', 'education', 'languages', 'birth_year', 'experience', 'availability', 'arabic_name', 'latin_name'] as const;
export type Gap = (typeof gapCodes)[number];

/** For whom the profile is: a founder is asked for the venture, a seeker for occupations, both for a place. */
export interface GapContext {
  readonly founder: boolean;
  readonly seeker: boolean;
}

const missing: Readonly<Record<Gap, (profile: ProfileFields, context: GapContext) => boolean>> = {
  wishes: (p, { seeker }) => seeker && p.wishes.length === 0,
  commune: (p) => p.communeCode === null,
  skills: (p, { founder, seeker }) => (seeker || founder) && p.skills.length < 3,
  venture: (p, { founder }) => founder && p.venture === null,
  education: (p) => p.educationCode === null,
  languages: (p) => p.languages.length === 0,
  birth_year: (p) => p.birthYear === null,
  experience: (p, { seeker }) => seeker && p.experienceMonths > 0 && p.experience.length === 0,
  availability: (p, { seeker }) => seeker && p.availableFrom === null,
  arabic_name: (p) => p.firstNameAr === '',
  latin_name: (p) => p.firstName === '',
};
const asked: Readonly<Partial<Record<Gap, (context: GapContext) => boolean>>> = {
  wishes: (c) => c.seeker,
  skills: (c) => c.seeker || c.founder,
  venture: (c) => c.founder,
  experience: (c) => c.seeker,
  availability: (c) => c.seeker,
};

/** Codes of what is missing, most useful first. */
export const profileGaps = (profile: ProfileFields, context: GapContext): Gap[] => gapCodes.filter((gap) => missing[gap](profile, context));

/** How complete, in whole percent of what this person is asked for. */
export function completeness(profile: ProfileFields, context: GapContext): number {
  const all = gapCodes.filter((gap) => asked[gap]?.(context) ?? true).length;
  return Math.floor((100 * (all - profileGaps(profile, context).length)) / all);
}
