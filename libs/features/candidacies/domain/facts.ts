/** Facts without which an employer cannot judge, and which the profile lacks: asked for by name, never taken for "no". */
export const facts = ['commune', 'education', 'birth_year', 'languages'] as const;
export type Fact = (typeof facts)[number];

interface Known {
  readonly communeCode: string | null;
  readonly educationCode: string | null;
  readonly birthYear: number | null;
  readonly languages: readonly unknown[];
}
interface Wanted {
  readonly educationCode: string | null;
  readonly maxAge: number | null;
  readonly languages: readonly unknown[];
}

/** Only what this offer asks for; the place always, because nobody goes to work from nowhere. */
export function missingFacts(profile: Known, offer: Wanted): Fact[] {
  const missing: Readonly<Record<Fact, boolean>> = {
    commune: profile.communeCode === null,
    education: offer.educationCode !== null && profile.educationCode === null,
    birth_year: offer.maxAge !== null && profile.birthYear === null,
    languages: offer.languages.length > 0 && profile.languages.length === 0,
  };
  return facts.filter((fact) => missing[fact]);
}

/** The field of the profile in which a fact stands. */
export const fieldOf: Readonly<Record<Fact, string>> = { commune: 'communeCode', education: 'educationCode', birth_year: 'birthYear', languages: 'languages' };

/** Hard tests of the matching that keep somebody from applying. That a distance cannot be computed, or that others fit better, keeps nobody. */
const hard: readonly string[] = ['too_far', 'education_too_low', 'language_missing', 'too_old', 'work_time'];
export const keepsFromApplying = (stop: string): boolean => hard.includes(stop);
