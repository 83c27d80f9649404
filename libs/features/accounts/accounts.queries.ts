import { Injectable } from '@nestjs/common';
import { type Actor, permissionsOf, type Role } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import type { Language } from '#platform/http/request';
import type { MeView } from './accounts.dto.js';
import type { Login } from './domain/login.js';
import type { Secret } from './passwords.js';

/** How to reach an account. Absent addresses are undefined. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
  readonly language: Language;
}

/** The accounts of an address with their hashes, oldest first: one for an e-mail, up to five for a phone. */
export function secretsOf(db: Reader, login: Login): Promise<(Secret & { readonly state: string })[]> {
  const column = login.kind === 'email' ? 'email' : 'phone';
  return db.query(`select id, password_hash as "passwordHash", state from account where ${column} = $1 order by created_at, id`, [login.value]);
}

/** The active accounts that an address reaches, oldest first. */
export function holdersOf(from: Reader, login: Login): Promise<{ readonly id: string; readonly language: Language }[]> {
  const column = login.kind === 'email' ? 'email' : 'phone';
  return from.query(`select id, language from account where ${column} = $1 and state = 'active' order by created_at, id`, [login.value]);
}

/** Questions about accounts. */
@Injectable()
export class AccountQueries {
  constructor(private readonly db: Db) {}

  /** Undefined for an unknown or blocked account: nothing is sent to it. */
  async contactOf(accountId: string, from: Reader = this.db): Promise<Contact | undefined> {
    const row = await from.one<{ email: string | null; phone: string | null; language: Language }>(
      "select email, phone, language from account where id = $1 and state = 'active'",
      [accountId],
    );
    return row && { ...(row.email ? { email: row.email } : {}), ...(row.phone ? { phone: row.phone } : {}), language: row.language };
  }

  /** The same for many; who is unknown or blocked is absent. */
  async contactsOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, Contact>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<{ id: string; email: string | null; phone: string | null; language: Language }>(
      "select id, email, phone, language from account where id = any($1::uuid[]) and state = 'active' order by id",
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, email, phone, language }) => [id, { ...(email ? { email } : {}), ...(phone ? { phone } : {}), language }]));
  }

  /** Phones of these accounts; who has none, or is unknown or blocked, is absent. */
  async phonesOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<{ id: string; phone: string }>(
      "select id, phone from account where id = any($1::uuid[]) and phone is not null and state = 'active' order by id",
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, phone }) => [id, phone]));
  }

  /** Undefined for an unknown or blocked account: it may not act. */
  async rolesOf(accountId: string): Promise<readonly Role[] | undefined> {
    const row = await this.db.one<{ roles: Role[] }>(
      "select array(select role from account_role r where r.account_id = a.id order by role) as roles from account a where id = $1 and state = 'active'",
      [accountId],
    );
    return row?.roles;
  }

  /** Active account of an e-mail address in lower case. */
  async idOfEmail(email: string): Promise<string | undefined> {
    return (await this.db.one<{ id: string }>("select id from account where email = $1 and state = 'active'", [email]))?.id;
  }

  /** Active accounts that an address reaches, oldest first: one for an e-mail, up to five for a phone. */
  async idsOf(login: Login, from: Reader = this.db): Promise<readonly string[]> {
    return (await holdersOf(from, login)).map(({ id }) => id);
  }

  /** What staff calls these accounts: the name shown on their acts, and the address; unknown ids are absent. */
  async namesOf(ids: readonly string[], from: Reader = this.db): Promise<ReadonlyMap<string, { readonly displayName: string; readonly address: string }>> {
    if (ids.length === 0) return new Map();
    const rows = await from.query<{ id: string; display_name: string; address: string | null }>(
      'select id, display_name, coalesce(email, phone) as address from account where id = any($1::uuid[]) order by id',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, { displayName: row.display_name, address: row.address ?? '' }]));
  }

  /** Active accounts with this role, in the order of their names. */
  async holdersOf(role: Role): Promise<readonly { readonly id: string; readonly displayName: string; readonly address: string }[]> {
    return this.db.query(
      `select a.id, a.display_name as "displayName", coalesce(a.email, a.phone, '') as address from account a join account_role r on r.account_id = a.id
       where r.role = $1 and a.state = 'active' order by a.display_name, a.id limit 200`,
      [role],
    );
  }

  async me(actor: Actor): Promise<MeView> {
    const row = await this.db.one<{ language: Language; display_name: string }>('select language, display_name from account where id = $1', [actor.accountId]);
    return {
      accountId: actor.accountId,
      roles: actor.roles,
      permissions: [...new Set(actor.roles.flatMap((role) => permissionsOf(role)))].sort(),
      language: row?.language ?? 'ar',
      displayName: row?.display_name || null,
      personId: actor.personId ?? null,
      organisationIds: actor.organisationIds,
      key: actor.key ? { kind: actor.key.kind, scopes: actor.key.scopes } : null,
    };
  }
}
