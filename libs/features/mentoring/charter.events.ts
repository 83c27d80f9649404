import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { CharterParty } from './domain/charter.js';
import type { ClosingReason, MentorshipMove, MentorshipState } from './domain/mentorship.moves.js';

interface Pair {
  readonly id: string;
  readonly loanId: string;
  readonly mentorId: string;
  readonly personId: string;
}

/** A charter waits for three signatures. */
export const charterLaid = (charterId: string, { id, loanId }: Pick<Pair, 'id' | 'loanId'>, actor: Actor): DomainEvent => ({
  type: 'mentoring.charter_laid',
  subject: { kind: 'mentorship', id },
  actor,
  payload: { charterId, mentorshipId: id, loanId },
});
/** One of the three signed. */
export const charterPartSigned = (charterId: string, { id, loanId }: Pick<Pair, 'id' | 'loanId'>, party: CharterParty, actor: Actor): DomainEvent => ({
  type: 'mentoring.charter_part_signed',
  subject: { kind: 'mentorship', id },
  actor,
  payload: { charterId, mentorshipId: id, loanId, party },
  move: 'sign_part',
});
/** A mentorship went on: `mentoring.mentorship_started` when it becomes active for the first time, `mentoring.mentorship_moved` for every other move. */
export const mentorshipMoved = (pair: Pair, move: MentorshipMove, from: MentorshipState, to: MentorshipState, actor: Actor, closing?: ClosingReason, note = ''): DomainEvent => ({
  type: move === 'start' ? 'mentoring.mentorship_started' : 'mentoring.mentorship_moved',
  subject: { kind: 'mentorship', id: pair.id },
  actor,
  payload: { mentorshipId: pair.id, loanId: pair.loanId, mentorId: pair.mentorId, personId: pair.personId, move, to, ...(closing ? { reason: closing } : {}) },
  move,
  from,
  to,
  ...(note ? { reason: note } : {}),
});
