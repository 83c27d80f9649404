import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type Actor, can, has, type Role } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { accountErrors } from '../accounts.errors.js';
import { accountCreated } from '../accounts.events.js';
import { secretsOf } from '../accounts.queries.js';
import { readEmail, readPhone } from '../domain/login.js';
import { Passwords } from '../passwords.js';
import { assertGoodPassword } from './sign-up.js';
import { writeAccount } from './write-account.js';

export interface AccountWish {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** Name shown on the acts of staff; people's own names live in their profile. */
  readonly displayName?: string | undefined;
}

/** Makes an account of any role without a code: by an administrator, the command `user create` or the seed of the demo world. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /** Gives { accountId }. Throws accounts.address_missing, login_unreadable, roles_missing, password_refused, already_known; platform.not_allowed. */
  async execute(actor: Actor, wish: AccountWish): Promise<{ readonly accountId: string }> {
    assertAllowed(can(actor, 'accounts.keep') || has(actor, 'system'));
    const { email, phone } = addressesOf(wish);
    const roles = wish.roles.filter((role) => role !== 'system');
    if (roles.length === 0) throw accountErrors.roles_missing({}, [{ path: 'roles', code: 'accounts.roles_missing' }]);
    assertGoodPassword(
      wish.password,
      [email, phone].filter((one) => one !== null),
    );
    const family = phone ? await secretsOf(this.db, { kind: 'phone', value: phone }) : [];
    const passwordHash = await this.passwords.hash(wish.password, randomUUID(), family);
    const accountId = await this.db.transaction(async (tx) => {
      const id = await writeAccount(tx, { email, phone, passwordHash, language: wish.language, roles, displayName: wish.displayName?.trim() ?? '', createdAt: this.clock.now() });
      if (id) await tx.record(accountCreated(id, roles, actor));
      return id;
    });
    if (!accountId) throw accountErrors.already_known({}, [{ path: email ? 'email' : 'phone', code: 'accounts.already_known' }]);
    return { accountId };
  }
}

function addressesOf(wish: AccountWish): { readonly email: string | null; readonly phone: string | null } {
  const email = wish.email ? readEmail(wish.email) : null;
  const phone = wish.phone ? readPhone(wish.phone) : null;
  const unread = [email === undefined ? 'email' : '', phone === undefined ? 'phone' : ''].filter(Boolean);
  if (unread.length > 0)
    throw accountErrors.login_unreadable(
      {},
      unread.map((path) => ({ path, code: 'accounts.login_unreadable' })),
    );
  if (!email && !phone) throw accountErrors.address_missing({}, [{ path: 'email', code: 'accounts.address_missing' }]);
  return { email: email ?? null, phone: phone ?? null };
}
