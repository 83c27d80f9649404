import type { FieldError } from '#kernel/errors';
/** Reasons of a refusal or an adjournment (handbook 1.5). */
export const reasonCodes = [
  'person_fit',
  'market_unproven',
  'financial_imbalance',
  'repayment_capacity',
  'legal_permit',
  'location',
  'oversized',
  'local_displacement',
  'incoherent_numbers',
  'not_additional',
  'integrity',
  'fund_capacity',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const decisionKinds = ['approve', 'reject', 'adjourn'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const MAX_ADJOURNMENTS = 2;

/** What the committee must say with its decision; names of the missing parts, empty when whole. */
export function missingParts(decision: {
  readonly kind: DecisionKind;
  readonly amountGranted?: unknown;
  readonly termMonths?: unknown;
  readonly reasons: readonly string[];
  readonly commentForApplicant: string;
}): readonly string[] {
  const missing: string[] = [];
  if (decision.kind === 'approve' && decision.amountGranted === undefined) missing.push('amountGranted');
  if (decision.kind === 'approve' && decision.termMonths === undefined) missing.push('termMonths');
  if (decision.kind !== 'approve' && decision.reasons.length === 0) missing.push('reasons');
  if (decision.kind !== 'approve' && decision.commentForApplicant.trim() === '') missing.push('commentForApplicant');
  return missing;
}

/** Times of a grant that the product does not allow, each at its field; durations in months (handbook 1.1). */
export function faultsOfTerms(
  grant: { readonly termMonths: number; readonly deferralMonths: number },
  product: { readonly maxTermMonths: number; readonly maxDeferralMonths: number },
): FieldError[] {
  const longestDeferral = Math.min(product.maxDeferralMonths, grant.termMonths - 1);
  return [
    ...(grant.termMonths > product.maxTermMonths ? [{ path: 'termMonths', code: 'loans.obstacle.term_too_long', params: { longest: product.maxTermMonths } }] : []),
    ...(grant.deferralMonths > longestDeferral ? [{ path: 'deferralMonths', code: 'loans.obstacle.deferral_too_long', params: { longest: longestDeferral } }] : []),
  ];
}
