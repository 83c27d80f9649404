import { compare, share, toDecimal } from '#kernel/money';
import type { ProductLimits } from '../../eligibility/domain/product.js';
import { type Application, balanceOf } from './application.js';

/** What we know of the borrower; undefined = not known, which is never taken for "no": it is named and asked for. */
export interface BorrowerFacts {
  readonly age: number | undefined;
  readonly activeLoans: number;
}

export const obstacleCodes = [
  'field_missing',
  'fact_missing',
  'too_young',
  'outside_territory',
  'loan_already_open',
  'needs_not_covered',
  'amount_below_floor',
  'amount_above_ceiling',
  'above_share_of_investment',
  'contribution_too_small',
  'term_too_long',
  'deferral_too_long',
] as const;
export type ObstacleCode = (typeof obstacleCodes)[number];

/** One thing in the way, with the rule of the handbook it comes from and the values to show. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly rule: string;
  readonly field: keyof Application | 'birthYear';
  readonly params: Readonly<Record<string, string | number>>;
}

const obstacle = (code: ObstacleCode, rule: string, field: Obstacle['field'], params: Obstacle['params'] = {}): Obstacle => ({ code, rule, field, params });

/**
 * All that stands in the way of an application, at once. Amounts in centimes, durations in months.
 * Source: handbook 1.4, rules E01, E02, E07, F01, F02, F03, the product's limits of 1.1, and 1.2: all mandatory parts before sending.
 */
export function obstacles(application: Application, borrower: BorrowerFacts, product: ProductLimits): readonly Obstacle[] {
  const largestShare = share(application.physicalInvestment, BigInt(product.maxShareOfPhysicalInvestment), 100n);
  const smallestContribution = share(application.needs, BigInt(product.minContributionShare), 100n);
  const { gap } = balanceOf(application);
  const asked = application.amount !== 0n;
  const found: (Obstacle | false)[] = [
    ...(['sectorCode', 'communeCode', 'amount', 'needs', 'physicalInvestment'] as const).map((field) => !application[field] && obstacle('field_missing', '1.2', field)),
    borrower.age === undefined && obstacle('fact_missing', 'E01', 'birthYear', { fact: 'birth_year' }),
    borrower.age !== undefined && borrower.age < product.minAge && obstacle('too_young', 'E01', 'birthYear', { age: product.minAge }),
    application.communeCode !== null && !application.communeCode.startsWith(`${product.regionCode}.`) && obstacle('outside_territory', 'E02', 'communeCode'),
    borrower.activeLoans >= product.maxActiveLoans && obstacle('loan_already_open', 'E07', 'amount'),
    asked && compare(application.amount, product.minAmount) < 0 && obstacle('amount_below_floor', '1.1', 'amount', { floor: toDecimal(product.minAmount) }),
    compare(application.amount, product.maxAmount) > 0 && obstacle('amount_above_ceiling', '1.1', 'amount', { ceiling: toDecimal(product.maxAmount) }),
    asked && application.needs !== 0n && gap !== 0n && obstacle('needs_not_covered', 'F01', 'needs', { gap: toDecimal(gap) }),
    application.physicalInvestment !== 0n &&
      compare(application.amount, largestShare) > 0 &&
      obstacle('above_share_of_investment', 'F02', 'physicalInvestment', { share: product.maxShareOfPhysicalInvestment, largest: toDecimal(largestShare) }),
    compare(application.ownContribution, smallestContribution) < 0 &&
      obstacle('contribution_too_small', 'F03', 'ownContribution', { share: product.minContributionShare, smallest: toDecimal(smallestContribution) }),
    application.termMonths > product.maxTermMonths && obstacle('term_too_long', '1.1', 'termMonths', { longest: product.maxTermMonths }),
    application.deferralMonths > Math.min(product.maxDeferralMonths, application.termMonths - 1) &&
      obstacle('deferral_too_long', '1.1', 'deferralMonths', { longest: Math.min(product.maxDeferralMonths, application.termMonths - 1) }),
  ];
  return found.filter((one): one is Obstacle => one !== false);
}
