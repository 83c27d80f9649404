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
