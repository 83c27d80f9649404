import { type College, financeColleges } from './seats.js';

/** How many must be there (handbook 1.5); a version of the rule is data. */
export interface QuorumRule {
  readonly minPresent: number;
  readonly minColleges: number;
  readonly minEntrepreneurs: number;
  readonly minFinance: number;
}

export const quorumGaps = ['present', 'colleges', 'entrepreneurs', 'finance'] as const;
export type QuorumGap = (typeof quorumGaps)[number];

/** Who counts for an item: voting members who are there or remote and identified, without those who left it for a conflict of interest. */
export interface Quorum {
  readonly present: number;
  readonly colleges: number;
  readonly entrepreneurs: number;
  readonly finance: number;
  /** What is too few; empty: the committee may decide. */
  readonly gaps: readonly QuorumGap[];
}

export function quorumOf(members: readonly { readonly college: College }[], rule: QuorumRule): Quorum {
  const count = (...wanted: readonly College[]): number => members.filter(({ college }) => wanted.includes(college)).length;
  const found = {
    present: members.length,
    colleges: new Set(members.map(({ college }) => college)).size,
    entrepreneurs: count('entrepreneurs'),
    finance: count(...financeColleges),
  };
  const needed: Readonly<Record<QuorumGap, number>> = { present: rule.minPresent, colleges: rule.minColleges, entrepreneurs: rule.minEntrepreneurs, finance: rule.minFinance };
  return { ...found, gaps: quorumGaps.filter((gap) => found[gap] < needed[gap]) };
}
