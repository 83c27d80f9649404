import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** The rules of a fund were written, or money of funders came, went or changed its place. */
export const fundKept = (fundId: string, what: 'opened' | 'changed' | 'money_moved', actor: Actor, payload: Readonly<Record<string, unknown>> = {}): DomainEvent => ({
  type: `loans.fund_${what}`,
  subject: { kind: 'fund', id: fundId },
  actor,
  payload: { fundId, ...payload },
});

export const funderNamed = (funderId: string, actor: Actor): DomainEvent => ({
  type: 'loans.funder_named',
  subject: { kind: 'funder', id: funderId },
  actor,
  payload: { funderId },
});

/** Another fund will carry the loan of this file. */
export const fileGivenToFund = (file: { readonly id: string; readonly personId: string }, fundId: string, actor: Actor): DomainEvent => ({
  type: 'loans.file_given_to_fund',
  subject: { kind: 'loan_application', id: file.id },
  actor,
  payload: { applicationId: file.id, personId: file.personId, fundId },
});
