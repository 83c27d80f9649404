import type { LoanFacts } from './facts.js';

/** What somebody told once in the profile. Unknown is null. */
export interface ToldInProfile {
  readonly birthYear: number | null;
  readonly educationCode: string | null;
  /** Null: no project of her own. */
  readonly ventureStage: 'idea' | 'started' | 'registered' | null;
}

/** Highest diploma as the schemes tell them apart, by our levels of schooling. */
const schooling: Readonly<Record<string, NonNullable<LoanFacts['schooling']>>> = {
  ...{ none: 'none', primary: 'none', self_taught: 'none', college: 'none', lycee_no_bac: 'none' },
  ...{ specialisation: 'vocational', qualification: 'vocational', technician: 'vocational' },
  ...{ bac: 'bac', bac2: 'higher', licence: 'higher', master: 'higher', doctorate: 'higher' },
};
export const knownSchooling: readonly string[] = Object.keys(schooling);

/** Ages that begin or end in some scheme (18, 36): with the year of birth alone nobody knows on which side of one somebody stands that year. */
const EDGES: readonly number[] = [18, 36];

/** Facts for the rules of schemes; what the profile does not say stays unknown, never "no". */
export function factsOfProfile({ birthYear, educationCode, ventureStage }: ToldInProfile, thisYear: number): LoanFacts {
  const age = birthYear === null || EDGES.includes(thisYear - birthYear) ? undefined : thisYear - birthYear;
  return {
    ...(age === undefined ? {} : { age }),
    ...(educationCode !== null && schooling[educationCode] ? { schooling: schooling[educationCode] } : {}),
    ...(ventureStage === 'idea' ? ({ firmAgeMonths: 0, legalForm: 'undecided' } as const) : {}),
  };
}
