import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { KeyKind, KeyScope } from '#kernel/key-scopes';
import type { Actor } from '#kernel/permissions';
import { Db } from '../database/db.js';
import type { Tx } from '../database/tx.js';
import { Actors } from './actors.js';
import { budgetOf, type CallBudget, WINDOW_SECONDS } from './call-budget.js';

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const DAY_MS = 24 * 3600 * 1000;
const MOST_DAYS = 365;

/** `organisationId` null: every organisation for which the account speaks. `days` 1–365. */
export interface KeyWish {
  readonly name: string;
  readonly days: number;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
  readonly organisationId: string | null;
}
interface KeyRow {
  readonly id: string;
  readonly account_id: string;
  readonly organisation_id: string | null;
  readonly secret_hash: Buffer;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/** Keys of partners' systems: `prefix.secret`, only the hash kept, valid a year at most; they act for the account that made them, within their scopes. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly db: Db,
    private readonly actors: Actors,
    private readonly clock: Clock,
  ) {}

  /** Gives the whole key, shown once. */
  async make(tx: Tx, accountId: string, wish: KeyWish): Promise<{ id: string; key: string; expiresAt: Date }> {
    const id = newId();
    const prefix = `tw_${wish.kind === 'sandbox' ? 'test_' : ''}${randomBytes(6).toString('hex')}`;
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + Math.min(wish.days, MOST_DAYS) * DAY_MS);
    await tx.query(
      `insert into api_key (id, account_id, organisation_id, name, prefix, secret_hash, kind, scopes, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, accountId, wish.organisationId, wish.name, prefix, hash(secret), wish.kind, wish.scopes, now, expiresAt],
    );
    return { id, key: `${prefix}.${secret}`, expiresAt };
  }

  /**
   * Who acts with this key, and what is left of its minute; the call is counted. Whatever else its maker may do, a key acts as an agency, for its organisation.
   * Throws platform.api_key_unknown, and to who has the secret api_key_ended, api_key_expired.
   */
  async use(key: string): Promise<{ readonly actor: Actor; readonly budget: CallBudget; readonly expiresAt: Date }> {
    const [prefix, secret] = key.split('.', 2);
    const row = await this.db.one<KeyRow>('select id, account_id, organisation_id, secret_hash, kind, scopes, expires_at, revoked_at from api_key where prefix = $1', [prefix]);
    if (!row || !timingSafeEqual(row.secret_hash, hash(secret ?? ''))) throw new AppError('Forbidden', 'platform.api_key_unknown');
    if (row.revoked_at) throw new AppError('Forbidden', 'platform.api_key_ended');
    const now = this.clock.now();
    if (row.expires_at <= now) throw new AppError('Forbidden', 'platform.api_key_expired');
    const maker = await this.actors.actorOf(row.account_id);
    if (!maker?.roles.some((role) => role === 'agency' || role === 'admin')) throw new AppError('Forbidden', 'platform.api_key_ended');
    const organisationIds = maker.organisationIds.filter((id) => row.organisation_id === null || id === row.organisation_id);
    const { id, kind, scopes } = row;
    return { actor: { accountId: maker.accountId, roles: ['agency'], organisationIds, key: { id, kind, scopes } }, budget: await this.count(id, now), expiresAt: row.expires_at };
  }

  /** One statement, so that all processes count together. */
  private async count(id: string, now: Date): Promise<CallBudget> {
    const [row] = await this.db.query<{ calls_per_minute: number; window_calls: number; window_start: Date }>(
      `update api_key set used_at = $2, window_start = case when window_start > $3 then window_start else $2 end,
         window_calls = case when window_start > $3 then least(window_calls + 1, 1000000) else 1 end
       where id = $1 returning calls_per_minute, window_calls, window_start`,
      [id, now, new Date(now.getTime() - WINDOW_SECONDS * 1000)],
    );
    return budgetOf({ limit: row?.calls_per_minute ?? 1, calls: row?.window_calls ?? 2, since: row?.window_start ?? now }, now);
  }
}
