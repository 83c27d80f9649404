import type { LoanFacts } from '../../eligibility/domain/facts.js';
import { excludableActivities } from '../../eligibility/domain/product.js';

const yesNo = ['yes', 'no'] as const;

/** What an officer may find out in a talk or from a paper, with its answers: facts of the rules E03, E05 and E08 that no page of the plan asks for. */
export const findable = { resident: yesNo, activity: ['other', ...excludableActivities], mainActivity: yesNo } as const;
export type FindingFact = keyof typeof findable;
export const findingFacts = Object.keys(findable) as readonly FindingFact[];

export interface Finding {
  readonly fact: FindingFact;
  readonly value: string;
}

/** Findings as the rules read them; of two about one fact the later in the list counts. */
export const factsOfFindings = (findings: readonly Finding[]): LoanFacts =>
  Object.assign({}, ...findings.map(({ fact, value }) => ({ [fact]: fact === 'activity' ? value : value === 'yes' }))) as LoanFacts;
