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

/** Somebody proved an address and set a new password: `accounts.password_reset`. */
export const passwordReset = (accountId: string, roles: readonly Role[]): DomainEvent => ({
  type: 'accounts.password_reset',
  subject: { kind: 'account', id: accountId },
  actor: { accountId, roles, organisationIds: [] },
  payload: { accountId },
});

/** A key for a partner's system was made or ended; its name and secret stay out of the history. */
export const apiKeyMoved = (keyId: string, move: 'make' | 'end', actor: Actor): DomainEvent => ({
  type: move === 'make' ? 'accounts.api_key_made' : 'accounts.api_key_ended',
  subject: { kind: 'api_key', id: keyId },
  actor,
  payload: { keyId, accountId: actor.accountId },
  move,
});

/** Somebody was told that a key ends soon. History only. */
export const apiKeyWarned = (keyId: string, accountId: string, actor: Actor): DomainEvent => ({
  type: 'accounts.api_key_warned',
  subject: { kind: 'api_key', id: keyId },
  actor,
  payload: { keyId, accountId },
});

/** An account got a role with a place in an organisation. History only. */
export const roleGranted = (actor: Actor, role: Role): DomainEvent => ({
  type: 'accounts.role_granted',
  subject: { kind: 'account', id: actor.accountId },
  actor,
  payload: { accountId: actor.accountId, role },
});

export const languageChosen = (actor: Actor, language: string): DomainEvent => ({
  type: 'accounts.language_chosen',
  subject: { kind: 'account', id: actor.accountId },
  actor,
  payload: { accountId: actor.accountId, language },
});
