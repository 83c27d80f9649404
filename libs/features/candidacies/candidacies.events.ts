import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { CandidacyMove, CandidacyState } from './domain/candidacy.js';

interface Ids {
  readonly id: string;
  readonly offerId: string;
  readonly personId: string;
}
const about = ({ id, offerId, personId }: Ids): Pick<DomainEvent, 'subject'> & { readonly payload: Readonly<Record<string, string>> } => ({
  subject: { kind: 'candidacy', id },
  payload: { candidacyId: id, offerId, personId },
});

export const applied = (candidacy: Ids, actor: Actor, to: CandidacyState, from?: CandidacyState): DomainEvent => ({
  type: 'candidacies.applied',
  ...about(candidacy),
  actor,
  move: 'apply',
  to,
  ...(from ? { from } : {}),
});

/** Somebody was told of an offer that fits. */
export const suggested = (candidacy: Ids, actor: Actor): DomainEvent => ({ type: 'candidacies.suggested', ...about(candidacy), actor, move: 'suggest', to: 'suggested' });

export const candidacyMoved = (candidacy: Ids, actor: Actor, move: CandidacyMove, from: CandidacyState, to: CandidacyState, reason?: string): DomainEvent => ({
  type: 'candidacies.moved',
  subject: about(candidacy).subject,
  payload: { ...about(candidacy).payload, move, to },
  actor,
  move,
  from,
  to,
  ...(reason ? { reason } : {}),
});

/** Somebody without an account was told what became of it. History only. */
export const toldInPerson = (candidacy: Ids, actor: Actor): DomainEvent => ({ type: 'candidacies.told_in_person', ...about(candidacy), actor });

/** She was asked, some months after, what became of it. */
export const outcomeAsked = (candidacy: Ids, actor: Actor, outcomeId: string, months: number): DomainEvent => {
  const { subject, payload } = about(candidacy);
  return { type: 'candidacies.outcome_asked', subject, actor, payload: { ...payload, outcomeId, months } };
};
export const outcomeTold = (candidacy: Ids, actor: Actor, outcomeId: string, months: number, answer: string): DomainEvent => {
  const { subject, payload } = about(candidacy);
  return { type: 'candidacies.outcome_told', subject, actor, payload: { ...payload, outcomeId, months, answer } };
};
