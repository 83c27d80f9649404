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

export const decisionKinds = ['approve', 'approve_with_reservations', 'reject', 'adjourn'] as const;
export type DecisionKind = (typeof decisionKinds)[number];
/** Decisions that promise money of the fund. */
export const grantKinds: readonly DecisionKind[] = ['approve', 'approve_with_reservations'];

/** What a part of the grant is for; decimal MAD. */
export interface PurposeLine {
  readonly label: string;
  readonly amount: string;
}

/** A decision as it is written down, before it is checked against product and fund. */
export interface DecisionDraft {
  readonly kind: DecisionKind;
  readonly amountGranted?: unknown;
  readonly termMonths?: unknown;
  readonly reasons: readonly string[];
  readonly commentForApplicant: string;
  readonly questions?: readonly string[];
  readonly reservations?: readonly unknown[];
}

/** What the committee must say with its decision; names of the missing parts, empty when whole. */
export function missingParts(decision: DecisionDraft): readonly string[] {
  const grants = grantKinds.includes(decision.kind);
  const missing: string[] = [];
  if (grants && decision.amountGranted === undefined) missing.push('amountGranted');
  if (grants && decision.termMonths === undefined) missing.push('termMonths');
  if (decision.kind === 'approve_with_reservations' && (decision.reservations ?? []).length === 0) missing.push('reservations');
  if (!grants && decision.reasons.length === 0) missing.push('reasons');
  if (decision.kind === 'reject' && decision.commentForApplicant.trim() === '') missing.push('commentForApplicant');
  if (decision.kind === 'adjourn' && (decision.questions ?? []).length === 0) missing.push('questions');
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
