/** Months of experience as steps: an offer asks for the step it reaches, a person has all steps reached. In the score they are skills of an offer. */
export const EXPERIENCE_STEPS = [6, 12, 24, 36, 60] as const;
/** How much experience tells beside the skills of an offer: so little that it stays below common ground even beside the commonest skill of all. Whoever has worked at anything is not proposed everything. */
export const EXPERIENCE_IMPORTANCE = 150;
const EXPERIENCE = 'experience-';
const AGE = 'age-';

export const experienceCode = (months: number): string => `${EXPERIENCE}${months}`;
/** The step an offer asks for, rounded down; none below six months. */
export const experienceAsked = (months: number): string | undefined => {
  const step = EXPERIENCE_STEPS.findLast((one) => one <= months);
  return step === undefined ? undefined : experienceCode(step);
};
export const experienceHad = (months: number): string[] => EXPERIENCE_STEPS.filter((step) => step <= months).map(experienceCode);
/** Months of a code of experience; undefined for a code of anything else. */
export const monthsOf = (code: string): number | undefined => (code.startsWith(EXPERIENCE) ? Number(code.slice(EXPERIENCE.length)) : undefined);

/** A lawful limit of age as a condition that holds or not: the engine never sees an age. */
export const ageCode = (limit: number): string => `${AGE}${limit}`;
export const limitOf = (code: string): number | undefined => (code.startsWith(AGE) ? Number(code.slice(AGE.length)) : undefined);
/** Limits that somebody keeps in `thisYear`: the 31 December rule of the year is the provider's matter. Who told no birth year is not held back. */
export const limitsKept = (limits: readonly number[], birthYear: number | null, thisYear: number): string[] =>
  limits.filter((limit) => birthYear === null || thisYear - birthYear <= limit).map(ageCode);
