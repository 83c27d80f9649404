import { type Choice, tallyInWriting, tallyOf, type Tally, type Vote } from './ballot.js';
import { type Quorum, quorumOf, type QuorumRule } from './quorum.js';
import { type Mandate, presiding } from './seats.js';
import type { Presence, SessionKind } from './session.moves.js';

/** A member with a mandate on the day, as one item sees it. */
export interface Seated extends Mandate {
  readonly presence: Presence | undefined;
  /** For who is remote: somebody made sure who speaks. */
  readonly identified: boolean;
  /** undefined: the question of interests is not yet answered. */
  readonly recused: boolean | undefined;
  readonly choice: Choice | undefined;
  /** The applicant or the officer of the file in person: never votes on it. */
  readonly barred: boolean;
}

export const voteBars = ['no_vote', 'pledge_first', 'not_there', 'conflict_first', 'recused', 'already_voted'] as const;
export type VoteBar = (typeof voteBars)[number];

export const isThere = (member: Pick<Seated, 'presence' | 'identified'>): boolean => member.presence === 'present' || (member.presence === 'remote' && member.identified);

/** Why this member may not vote now, the first reason that holds; undefined: the voice is welcome. */
export function voteBar(member: Seated, kind: SessionKind): VoteBar | undefined {
  if (!member.voting || member.barred) return 'no_vote';
  if (!member.pledgedAt) return 'pledge_first';
  if (kind === 'meeting' && !isThere(member)) return 'not_there';
  if (member.recused === undefined) return 'conflict_first';
  if (member.recused) return 'recused';
  return member.choice === undefined ? undefined : 'already_voted';
}

/** Who counts for the item. A voice that was given counts even when its owner has left since. By writing, only voices are presence. */
export function counted(members: readonly Seated[], kind: SessionKind): readonly Seated[] {
  return members.filter((member) => {
    if (!member.voting || member.barred || !member.pledgedAt || member.recused === true) return false;
    return member.choice !== undefined || (kind === 'meeting' && isThere(member));
  });
}

const votesOf = (members: readonly Seated[]): readonly Vote[] => members.flatMap(({ id, choice }) => (choice === undefined ? [] : [{ mandateId: id, choice }]));

export interface Result {
  readonly quorum: Quorum;
  readonly tally: Tally;
  /** Who presides over this item: chair, else deputy, among those who count. */
  readonly presidingId: string | undefined;
}

/** What the item comes to if it is closed now. */
export function resultOf(members: readonly Seated[], kind: SessionKind, rule: QuorumRule): Result {
  const here = counted(members, kind);
  const lead = presiding(here);
  const mayVote = members.filter((member) => member.voting && !member.barred && member.pledgedAt && member.recused !== true).length;
  const tally = kind === 'written' ? tallyInWriting(votesOf(here), mayVote) : tallyOf(votesOf(here), lead?.id);
  return { quorum: quorumOf(here, rule), tally, presidingId: lead?.id };
}
