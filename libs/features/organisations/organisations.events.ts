import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

export const organisationAdded = (organisationId: string, kind: string, actor: Actor): DomainEvent => ({
  type: 'organisations.organisation_added',
  subject: { kind: 'organisation', id: organisationId },
  actor,
  payload: { organisationId, kind },
});

export const memberAdded = (organisationId: string, accountId: string, role: string, actor: Actor): DomainEvent => ({
  type: 'organisations.member_added',
  subject: { kind: 'organisation', id: organisationId },
  actor,
  payload: { organisationId, accountId, role },
});

export const memberRemoved = (organisationId: string, accountId: string, actor: Actor): DomainEvent => ({
  type: 'organisations.member_removed',
  subject: { kind: 'organisation', id: organisationId },
  actor,
  payload: { organisationId, accountId },
});

/** A link was made or taken back; its secret stays out of the history. */
export const invitationMoved = (organisationId: string, invitationId: string, move: 'invite' | 'withdraw', actor: Actor): DomainEvent => ({
  type: 'organisations.invitation_moved',
  subject: { kind: 'organisation', id: organisationId },
  actor,
  payload: { organisationId, invitationId },
  move,
});

export const absenceMoved = (organisationId: string, absenceId: string, move: 'add' | 'remove', actor: Actor): DomainEvent => ({
  type: 'organisations.absence_moved',
  subject: { kind: 'organisation', id: organisationId },
  actor,
  payload: { organisationId, absenceId },
  move,
});
