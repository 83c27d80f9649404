import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { MentorMove } from './domain/mentor.moves.js';
import type { MentorState } from './domain/mentor.js';

interface Proposal {
  readonly id: string;
  readonly mentorId: string;
  readonly personId: string;
  readonly loanId: string;
}
const ids = ({ id, mentorId, personId, loanId }: Proposal): Record<string, string> => ({ proposalId: id, mentorId, personId, loanId });

export const mentorProposed = (proposal: Proposal, actor: Actor): DomainEvent => ({
  type: 'mentoring.mentor_proposed',
  subject: { kind: 'mentor_proposal', id: proposal.id },
  actor,
  payload: ids(proposal),
  move: 'propose',
  to: 'proposed',
});
export const proposalDeclined = (proposal: Proposal & { readonly state?: string }, actor: Actor, reason: string): DomainEvent => ({
  type: 'mentoring.proposal_declined',
  subject: { kind: 'mentor_proposal', id: proposal.id },
  actor,
  payload: ids(proposal),
  move: 'decline',
  from: 'proposed',
  to: 'declined',
  ...(reason ? { reason } : {}),
});
/** Another mentor took the firm: nobody has to answer this one any more. */
export const proposalSuperseded = (proposal: Proposal & { readonly state?: string }, actor: Actor): DomainEvent => ({
  type: 'mentoring.proposal_superseded',
  subject: { kind: 'mentor_proposal', id: proposal.id },
  actor,
  payload: ids(proposal),
  move: 'supersede',
  from: 'proposed',
  to: 'superseded',
});
/** The mentor said yes; the founder is asked. */
export const proposalTaken = (proposal: Proposal, actor: Actor): DomainEvent => ({
  type: 'mentoring.proposal_taken',
  subject: { kind: 'mentor_proposal', id: proposal.id },
  actor,
  payload: ids(proposal),
  move: 'accept',
  from: 'proposed',
  to: 'taken',
});
/** Nobody answered in time. No reason is kept: it counts against nobody. */
export const proposalExpired = (proposal: Proposal & { readonly state: string }, actor: Actor): DomainEvent => ({
  type: 'mentoring.proposal_expired',
  subject: { kind: 'mentor_proposal', id: proposal.id },
  actor,
  payload: ids(proposal),
  move: 'expire',
  from: proposal.state,
  to: 'expired',
});
export const mentorshipReplaced = (mentorship: { readonly id: string; readonly loanId: string; readonly mentorId: string; readonly state: string }, actor: Actor): DomainEvent => ({
  type: 'mentoring.mentorship_replaced',
  subject: { kind: 'mentorship', id: mentorship.id },
  actor,
  payload: { mentorshipId: mentorship.id, loanId: mentorship.loanId, mentorId: mentorship.mentorId },
  move: 'replace',
  from: mentorship.state,
  to: 'closed',
});
export const mentorTied = (mentorId: string, personId: string, kind: string, actor: Actor): DomainEvent => ({
  type: 'mentoring.pair_forbidden',
  subject: { kind: 'mentor', id: mentorId },
  actor,
  payload: { mentorId, personId, kind },
  move: 'forbid',
});
export const mentorAway = (mentorId: string, actor: Actor): DomainEvent => ({
  type: 'mentoring.mentor_away',
  subject: { kind: 'mentor', id: mentorId },
  actor,
  payload: { mentorId },
  move: 'away',
});
export const needTold = (loanId: string, personId: string, actor: Actor): DomainEvent => ({
  type: 'mentoring.need_told',
  subject: { kind: 'loan', id: loanId },
  actor,
  payload: { loanId, personId },
  move: 'tell_need',
});
export const mentorshipAccepted = (proposal: Proposal, mentorshipId: string, actor: Actor): DomainEvent => ({
  type: 'mentoring.mentorship_accepted',
  subject: { kind: 'mentor_proposal', id: proposal.id },
  actor,
  payload: { ...ids(proposal), mentorshipId },
  move: 'confirm',
  from: 'taken',
  to: 'accepted',
});
export const meetingPlanned = (meetingId: string, mentorshipId: string, actor: Actor): DomainEvent => ({
  type: 'mentoring.meeting_planned',
  subject: { kind: 'meeting', id: meetingId },
  actor,
  payload: { meetingId, mentorshipId },
  move: 'plan',
  to: 'planned',
});

/** A mentor offered help for the first time, or changed what is offered. */
export const mentorSaved = (mentorId: string, actor: Actor, first: boolean): DomainEvent => ({
  type: 'mentoring.mentor_saved',
  subject: { kind: 'mentor', id: mentorId },
  actor,
  payload: { mentorId },
  move: 'save',
  ...(first ? { to: 'candidate' } : {}),
});
export const mentorMoved = (mentorId: string, actor: Actor, move: MentorMove, from: MentorState, to: MentorState): DomainEvent => ({
  type: 'mentoring.mentor_moved',
  subject: { kind: 'mentor', id: mentorId },
  actor,
  payload: { mentorId },
  move,
  from,
  to,
});
