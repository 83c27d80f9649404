import type { DecisionKind } from '../../application/domain/decision.js';

export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

export interface Vote {
  readonly mandateId: string;
  readonly choice: Choice;
}

/** `carried`: the loan is granted. `lost`: it is not. `undecided`: a tie that nobody breaks, or nobody cast a vote. `not_unanimous`: a written consultation that must become a meeting. */
export const outcomes = ['carried', 'lost', 'undecided', 'not_unanimous'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** The chair's voice decided. */
  readonly tieBroken: boolean;
  readonly outcome: Outcome;
}

const countOf = (votes: readonly Vote[], choice: Choice): number => votes.filter((vote) => vote.choice === choice).length;

/** Simple majority of the votes cast; abstentions do not count; in a tie the voice of who presides decides (handbook 1.5). */
export function tallyOf(votes: readonly Vote[], presidingId: string | undefined): Tally {
  const counts = { for: countOf(votes, 'for'), against: countOf(votes, 'against'), abstain: countOf(votes, 'abstain') };
  if (counts.for !== counts.against) return { ...counts, tieBroken: false, outcome: counts.for > counts.against ? 'carried' : 'lost' };
  const voice = counts.for === 0 ? undefined : votes.find(({ mandateId }) => mandateId === presidingId)?.choice;
  if (voice === 'for' || voice === 'against') return { ...counts, tieBroken: true, outcome: voice === 'for' ? 'carried' : 'lost' };
  return { ...counts, tieBroken: false, outcome: 'undecided' };
}

/** By writing everybody must say the same: all who may vote have voted, and all for or all against. */
export function tallyInWriting(votes: readonly Vote[], mayVote: number): Tally {
  const counts = { for: countOf(votes, 'for'), against: countOf(votes, 'against'), abstain: countOf(votes, 'abstain'), tieBroken: false };
  const all = mayVote > 0 && votes.length === mayVote;
  return { ...counts, outcome: all && counts.for === mayVote ? 'carried' : all && counts.against === mayVote ? 'lost' : 'not_unanimous' };
}

/** The decisions that an outcome allows. A file that cannot be put off any more and finds no majority is refused. */
export function kindsAfter(outcome: Outcome, mayAdjourn: boolean): readonly DecisionKind[] {
  if (outcome === 'carried') return ['approve', 'approve_with_reservations'];
  if (outcome === 'not_unanimous') return [];
  if (outcome === 'undecided') return mayAdjourn ? ['adjourn'] : ['reject'];
  return mayAdjourn ? ['reject', 'adjourn'] : ['reject'];
}
