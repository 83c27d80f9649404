import { newId } from '#kernel/ids';
import type { Role } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import type { Language } from '#platform/http/request';
import { secretsOf } from '../accounts.queries.js';
import { ACCOUNTS_PER_PHONE } from '../domain/account.js';
import { AccountEntity } from '../entities/account.entity.js';

export interface NewAccount {
  readonly email: string | null;
  readonly phone: string | null;
  readonly passwordHash: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly displayName: string;
  readonly createdAt: Date;
}

/** Writes an account unless its address is taken: the e-mail has one, or the phone has five or one with the same password. Gives its id, or undefined when taken. */
export async function writeAccount(tx: Tx, account: NewAccount): Promise<string | undefined> {
  // two confirmations for one address wait for each other here
  for (const address of [account.email, account.phone]) if (address) await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`account ${address}`]);
  if (account.email && (await secretsOf(tx, { kind: 'email', value: account.email })).length > 0) return undefined;
  const family = account.phone ? await secretsOf(tx, { kind: 'phone', value: account.phone }) : [];
  if (family.length >= ACCOUNTS_PER_PHONE || family.some((one) => one.passwordHash === account.passwordHash)) return undefined;
  const id = newId();
  const { roles, ...row } = account;
  await tx.insert(AccountEntity, { id, ...row, state: 'active' });
  await tx.query('insert into account_role (account_id, role) select $1, unnest($2::text[])', [id, [...new Set(roles)]]);
  return id;
}
