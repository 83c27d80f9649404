import type { RuleResult } from '../../eligibility/domain/assess.js';
import type { FactName, LoanFacts } from '../../eligibility/domain/facts.js';
import { assessLoan } from '../../eligibility/domain/loan-rules.js';
import type { ProductLimits } from '../../eligibility/domain/product.js';
import type { PageFault } from '../../plan/domain/plan.js';
import type { Application } from './application.js';
import { type BorrowerFacts, factsOfFile } from './file-facts.js';

export type { BorrowerFacts } from './file-facts.js';

export const obstacleCodes = [
  'field_missing',
  'page_missing',
  'page_unreadable',
  'fact_missing',
  'too_young',
  'too_old',
  'outside_territory',
  'not_resident',
  'firm_age_wrong',
  'activity_excluded',
  'form_not_allowed',
  'loan_already_open',
  'default_unresolved',
  'cooling_off',
  'needs_not_covered',
  'amount_below_floor',
  'amount_above_ceiling',
  'above_share_of_investment',
  'not_equipment',
  'contribution_too_small',
  'term_too_long',
  'deferral_too_long',
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/** One thing in the way, with the rule of the handbook it comes from and the values to show. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly rule: string;
  /** Of the plan: `plan.<page>.<field>`. */
  readonly field: keyof Application | FactName | 'birthYear' | `plan.${string}`;
  readonly params: Readonly<Record<string, string | number>>;
}

type Shown = Omit<Obstacle, 'rule'>;
type Params = Obstacle['params'];
const obstacle = (code: ObstacleCode, field: Obstacle['field'], params: Params = {}): Shown => ({ code, field, params });
const limited = (name: string, { limit }: RuleResult): Params => ({ [name]: limit as string | number });

/** What a founder is told when a BLOCK rule fails, and at which field. */
const told: Readonly<Record<string, (result: RuleResult, application: Application, product: ProductLimits) => Shown>> = {
  E01: (result) => obstacle('too_young', 'birthYear', limited('age', result)),
  P06: (result) => obstacle('too_old', 'birthYear', limited('age', result)),
  E02: () => obstacle('outside_territory', 'communeCode'),
  E03: () => obstacle('not_resident', 'resident'),
  E04: () => obstacle('firm_age_wrong', 'firmAgeMonths'),
  E05: () => obstacle('activity_excluded', 'activity'),
  E06: () => obstacle('form_not_allowed', 'legalForm'),
  E07: ({ value }) => obstacle(typeof value === 'boolean' ? 'default_unresolved' : 'loan_already_open', 'amount'),
  P07: ({ margin }) => obstacle('cooling_off', 'amount', { days: -Number(margin) }),
  P01: (result) => obstacle('amount_below_floor', 'amount', limited('floor', result)),
  P02: (result) => obstacle('amount_above_ceiling', 'amount', limited('ceiling', result)),
  F01: ({ margin }) => obstacle('needs_not_covered', 'needs', { gap: String(margin) }),
  F02: (result, _, product) => obstacle('above_share_of_investment', 'physicalInvestment', { share: product.maxShareOfPhysicalInvestment, ...limited('largest', result) }),
  P08: () => obstacle('not_equipment', 'physicalInvestment'),
  F03: (result, _, product) => obstacle('contribution_too_small', 'ownContribution', { share: product.minContributionShare, ...limited('smallest', result) }),
  P03: (result) => obstacle('term_too_long', 'termMonths', limited('longest', result)),
  P04: (_, { termMonths }, product) => obstacle('deferral_too_long', 'deferralMonths', { longest: Math.min(product.maxDeferralMonths, termMonths - 1) }),
};

/** How the plan stands: what the rules may know from it, and what is not in order on its pages. */
export interface PlanStanding {
  readonly facts: LoanFacts;
  readonly faults: readonly PageFault[];
}
const untold: PlanStanding = { facts: {}, faults: [] };

/** Fields of the plan that the file itself asks for, by their own names. */
const toldByFile: readonly string[] = ['project.sectorCode', 'project.communeCode', 'loan.amount', 'loan.termMonths', 'loan.deferralMonths', 'needs.lines'];
const missing: readonly string[] = ['missing', 'line_missing'];
const obstacleOfPage = ({ part, path, code }: PageFault): Obstacle => ({
  ...obstacle(missing.includes(code) ? 'page_missing' : 'page_unreadable', `plan.${part}.${path}`),
  rule: '1.3',
});

/** Rules with words for a founder: every BLOCK rule. */
export const toldRules: readonly string[] = Object.keys(told);

/**
 * All that stands in the way of an application, at once: parts that are not filled in (handbook 1.2), an age that nobody knows, and every BLOCK rule that fails.
 * The rules themselves live in the room `eligibility`; facts that a file does not carry are for the officer to find out, and named in the assessment.
 */
export function obstacles(application: Application, borrower: BorrowerFacts, product: ProductLimits, plan: PlanStanding = untold): readonly Obstacle[] {
  const { results } = assessLoan(factsOfFile(application, borrower, plan.facts), product);
  return [
    ...plan.faults.filter(({ part, path }) => !toldByFile.includes(`${part}.${path}`)).map(obstacleOfPage),
    ...(['sectorCode', 'communeCode', 'amount', 'needs', 'physicalInvestment'] as const)
      .filter((field) => !application[field])
      .map((field) => ({ ...obstacle('field_missing', field), rule: '1.2' })),
    ...results.flatMap((result): Obstacle[] => {
      const { id: rule, level, outcome, missingFacts } = result;
      if (level !== 'BLOCK' || outcome === 'pass') return [];
      if (outcome === 'fail') return told[rule] ? [{ ...told[rule](result, application, product), rule }] : [];
      return rule === 'E01' && missingFacts.includes('age') ? [{ ...obstacle('fact_missing', 'birthYear', { fact: 'birth_year' }), rule }] : [];
    }),
  ];
}
