/** What a helper, a branch or an organisation asks of a firm before it is sent there. Absent = not asked. */
export interface Condition {
  readonly level: 'expert' | 'antenne' | 'institution';
  /** Only for needs about these subjects; without: for all. */
  readonly subjects?: readonly string[];
  readonly minYears?: number;
  readonly maxYears?: number;
  /** The firm's staff bracket must begin at `minStaff` or above, and end below `maxStaff`. */
  readonly minStaff?: number;
  readonly maxStaff?: number;
}
/** Facts of a firm; what is unknown is absent, and is then named instead of guessed. */
export interface FirmTold {
  readonly ageYears?: number;
  readonly staff?: { readonly from: number; readonly to: number };
}
export type FirmFact = 'age' | 'staff';
export type Passing = { readonly passes: true } | { readonly passes: false; readonly missing: readonly FirmFact[]; readonly failed: readonly FirmFact[] };

/**
 * Whether a firm may be sent there: every condition of the helper, the branch and the organisation that concerns the subject must hold; one about other
 * subjects says nothing; a fact that is not known fails and is named. Ages strictly: created before `minYears` ago, after `maxYears` ago. Source: MATCH-1.
 */
export function passes(conditions: readonly Condition[], firm: FirmTold, subject: string | null): Passing {
  const missing = new Set<FirmFact>();
  const failed = new Set<FirmFact>();
  for (const one of conditions) {
    if (one.subjects && (subject === null || !one.subjects.includes(subject))) continue;
    const { ageYears, staff } = firm;
    if (one.minYears !== undefined || one.maxYears !== undefined) {
      if (ageYears === undefined) missing.add('age');
      else if (ageYears <= (one.minYears ?? -Infinity) || ageYears >= (one.maxYears ?? Infinity)) failed.add('age');
    }
    if (one.minStaff !== undefined || one.maxStaff !== undefined) {
      if (staff === undefined) missing.add('staff');
      else if (staff.from < (one.minStaff ?? 0) || staff.to >= (one.maxStaff ?? Infinity)) failed.add('staff');
    }
  }
  return missing.size + failed.size === 0 ? { passes: true } : { passes: false, missing: [...missing], failed: [...failed] };
}
