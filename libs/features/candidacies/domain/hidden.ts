/** Parts of the profile that a candidate may keep from the employer. Level, languages and skills are what the offer asks for: they are always shown. */
export const hideable = ['phone', 'birth_year', 'commune', 'experience'] as const;
export type Hideable = (typeof hideable)[number];

/** What may be shown of a candidate. Absent is null, never "no". */
export interface Shown {
  readonly phone: string | null;
  readonly birthYear: number | null;
  readonly communeCode: string | null;
  readonly experienceMonths: number | null;
}

/** Nothing that she hid; the phone number only once the employer has the candidacy. */
export function shownOf<S extends Shown>(facts: S, hidden: readonly Hideable[], sent: boolean): S {
  const hides = (part: Hideable): boolean => hidden.includes(part);
  return {
    ...facts,
    phone: !sent || hides('phone') ? null : facts.phone,
    birthYear: hides('birth_year') ? null : facts.birthYear,
    communeCode: hides('commune') ? null : facts.communeCode,
    experienceMonths: hides('experience') ? null : facts.experienceMonths,
  };
}

type SkillPoints = readonly { readonly code: string; readonly points: number }[];
interface Told {
  readonly distanceKm: number | null;
  readonly parts: { readonly skills: number; readonly distance: number };
  readonly matchedSkills: SkillPoints;
  readonly missingSkills: SkillPoints;
}

/** What a reader could compute from the reasons of a match is hidden with the part itself: the distance with the place, the points with both. `tellsExperience`: of the codes of skills, those that say how long somebody has worked. */
export function reasonsShown<R extends Told>(reasons: R, hidden: readonly Hideable[], tellsExperience: (code: string) => boolean): R {
  const isExperience = ({ code }: { readonly code: string }): boolean => tellsExperience(code);
  const [place, experience] = [hidden.includes('commune'), hidden.includes('experience')];
  const told = (list: SkillPoints): SkillPoints => (experience ? list.filter((skill) => !isExperience(skill)) : list);
  const own = experience ? reasons.matchedSkills.filter(isExperience).reduce((sum, { points }) => sum + points, 0) : 0;
  return {
    ...reasons,
    distanceKm: place ? null : reasons.distanceKm,
    matchedSkills: told(reasons.matchedSkills),
    missingSkills: told(reasons.missingSkills),
    parts: { ...reasons.parts, ...(place ? { distance: 0 } : {}), skills: reasons.parts.skills - own },
  };
}

/** The score as a reader may see it: where points are hidden it is the sum of those shown, or else the difference would tell them. */
export const scoreShown = (score: number | null, shown: { readonly parts: object } | null, hidden: readonly Hideable[]): number | null =>
  score === null || !(hidden.includes('commune') || hidden.includes('experience')) || shown === null
    ? score
    : Object.values(shown.parts as Readonly<Record<string, number>>).reduce((sum, points) => sum + points, 0);
