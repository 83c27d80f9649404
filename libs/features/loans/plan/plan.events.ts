import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';
import type { PlanPart } from './domain/parts.js';

const ofProject = (type: string, id: string, payload: Readonly<Record<string, string | number>>, actor: Actor): DomainEvent => ({
  type,
  subject: { kind: 'loan_project', id },
  actor,
  payload: { projectId: id, ...payload },
});

export const projectStarted = (id: string, personId: string, actor: Actor): DomainEvent => ofProject('plan.project_started', id, { personId }, actor);
/** A page was saved; what stands on it is read from the page itself. */
export const pageWritten = (id: string, part: PlanPart, version: number, actor: Actor): DomainEvent => ofProject('plan.page_written', id, { part, version }, actor);
export const founderInvited = (id: string, invitationId: string, actor: Actor): DomainEvent => ofProject('plan.founder_invited', id, { invitationId }, actor);
export const invitationWithdrawn = (id: string, invitationId: string, actor: Actor): DomainEvent => ofProject('plan.invitation_withdrawn', id, { invitationId }, actor);
export const founderJoined = (id: string, personId: string, actor: Actor): DomainEvent => ofProject('plan.founder_joined', id, { personId }, actor);
/** The plan of an application was locked as it is sent. */
export const planLocked = (applicationId: string, n: number, hash: string, actor: Actor): DomainEvent => ({
  type: 'plan.locked',
  subject: { kind: 'loan_application', id: applicationId },
  actor,
  payload: { applicationId, n, hash },
});
