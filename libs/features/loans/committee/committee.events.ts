import type { Actor } from '#kernel/permissions';
import type { DomainEvent, EventPayload } from '#platform/outbox/events';
import type { SessionMove, SessionState } from './domain/session.moves.js';

/** An act of the committee on one of its own records; ids and codes only. */
const act = (type: string, kind: string, id: string, actor: Actor, payload: EventPayload = {}, reason?: string): DomainEvent => ({
  type,
  subject: { kind, id },
  actor,
  payload,
  ...(reason ? { reason } : {}),
});

export const seatChanged = (mandateId: string, actor: Actor, what: string): DomainEvent => act('loans.committee_seat_changed', 'committee_mandate', mandateId, actor, { what });
export const ruleChanged = (ruleId: string, actor: Actor, version: number): DomainEvent => act('loans.committee_rule_changed', 'committee_rule', ruleId, actor, { version });
export const sessionChanged = (sessionId: string, actor: Actor, what: string): DomainEvent =>
  act('loans.committee_session_changed', 'committee_session', sessionId, actor, { what });

export const sessionMoved = (session: { readonly id: string; readonly state: SessionState }, move: SessionMove, to: SessionState, actor: Actor, reason?: string): DomainEvent => ({
  ...act('loans.committee_session_moved', 'committee_session', session.id, actor, { move, to }, reason),
  move,
  from: session.state,
  to,
});

/** The applicant is invited to a hearing. */
export const applicantConvoked = (applicationId: string, personId: string, itemId: string, actor: Actor): DomainEvent =>
  act('loans.applicant_convoked', 'loan_application', applicationId, actor, { applicationId, personId, itemId });

/** Interests answered or a voice given: that it happened, never which way. */
export const memberActed = (itemId: string, actor: Actor, what: 'conflict' | 'vote' | 'reading'): DomainEvent =>
  act('loans.committee_member_acted', 'committee_item', itemId, actor, { what });

export const itemEnded = (itemId: string, actor: Actor, state: string, reason?: string): DomainEvent =>
  act('loans.committee_item_ended', 'committee_item', itemId, actor, { state }, reason);

/** The letter left. */
export const decisionSent = (applicationId: string, personId: string, letterId: string, actor: Actor): DomainEvent =>
  act('loans.decision_sent', 'loan_application', applicationId, actor, { applicationId, personId, letterId });

export const reservationMoved = (reservation: { readonly id: string; readonly applicationId: string }, actor: Actor, to: string, reason?: string): DomainEvent =>
  act('loans.reservation_moved', 'committee_reservation', reservation.id, actor, { applicationId: reservation.applicationId, to }, reason);

export const grantExtended = (applicationId: string, actor: Actor, until: string, reason: string): DomainEvent =>
  act('loans.grant_extended', 'loan_application', applicationId, actor, { applicationId, until }, reason);

export const minutesMade = (minutesId: string, sessionId: string, actor: Actor, number: number): DomainEvent =>
  act('loans.committee_minutes_made', 'committee_minutes', minutesId, actor, { sessionId, number });
export const minutesSigned = (minutesId: string, sessionId: string, actor: Actor, part: string): DomainEvent =>
  act('loans.committee_minutes_signed', 'committee_minutes', minutesId, actor, { sessionId, part });
