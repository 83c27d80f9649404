import type { Actor, Role } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** Somebody proved an address and has an account: `accounts.signed_up`. */
export const signedUp = (accountId: string, role: Role): DomainEvent => ({
  type: 'accounts.signed_up',
  subject: { kind: 'account', id: accountId },
  actor: { accountId, roles: [role], organisationIds: [] },
  payload: { accountId, roles: [role] },
});

/** An administrator or a command made an account: `accounts.account_created`. */
export const accountCreated = (accountId: string, roles: readonly Role[], actor: Actor): DomainEvent => ({
  type: 'accounts.account_created',
  subject: { kind: 'account', id: accountId },
  actor,
  payload: { accountId, roles: [...roles] },
});
