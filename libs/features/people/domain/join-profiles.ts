import { emptyProfile, licences, MOST, type ProfileFields } from './profile.js';

const union = <T>(kept: readonly T[], gone: readonly T[], keyOf: (one: T) => string, most: number): readonly T[] =>
  [...kept, ...gone.filter((one) => !kept.some((known) => keyOf(known) === keyOf(one)))].slice(0, most);

/** The profile of one person out of two: what the kept one says stands, what it leaves open comes from the other; lists are joined, the kept one's first. */
export function joinProfiles(kept: ProfileFields, gone: ProfileFields): ProfileFields {
  const first = <K extends keyof ProfileFields>(key: K, open: ProfileFields[K]): ProfileFields[K] => (kept[key] === open ? gone[key] : kept[key]);
  const script = (name: 'firstName' | 'firstNameAr'): boolean => kept[name] === '';
  const { languages, skills, wishes, experience, diplomas, otherSkills } = MOST;
  return {
    ...kept,
    // a script is taken whole or not at all
    ...(script('firstName') ? { firstName: gone.firstName, lastName: gone.lastName } : {}),
    ...(script('firstNameAr') ? { firstNameAr: gone.firstNameAr, lastNameAr: gone.lastNameAr } : {}),
    ...{ birthYear: first('birthYear', null), sex: first('sex', null), communeCode: first('communeCode', null), educationCode: first('educationCode', null) },
    ...{ experienceMonths: first('experienceMonths', 0), availableFrom: first('availableFrom', null), venture: first('venture', null) },
    ...{ travel: first('travel', null), moveOk: kept.moveOk || gone.moveOk },
    licences: union(kept.licences, gone.licences, (one) => one, licences.length),
    otherSkills: union(kept.otherSkills, gone.otherSkills, (one) => one, otherSkills),
    ...{ workTime: first('workTime', emptyProfile.workTime), radiusKm: first('radiusKm', emptyProfile.radiusKm), remoteOk: kept.remoteOk || gone.remoteOk },
    languages: union(kept.languages, gone.languages, ({ code }) => code, languages),
    skills: union(kept.skills, gone.skills, ({ code }) => code, skills),
    wishes: union(kept.wishes, gone.wishes, (code) => code, wishes),
    experience: union(kept.experience, gone.experience, ({ title, fromYear, employer }) => `${title} ${employer} ${fromYear}`, experience),
    diplomas: union(kept.diplomas, gone.diplomas, ({ title, establishment, year }) => `${title} ${establishment} ${year}`, diplomas),
  };
}

/** After an undo: every part that still reads as the merge left it goes back to what it was before; what was changed since stays. */
export function partJoined(now: ProfileFields, before: ProfileFields, after: ProfileFields): ProfileFields {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const keys = Object.keys(now) as (keyof ProfileFields)[];
  return Object.fromEntries(keys.map((key) => [key, same(now[key], after[key]) && key in before ? before[key] : now[key]])) as unknown as ProfileFields;
}
