import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { KeyKind, KeyScope } from '#kernel/key-scopes';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import type { ApiKeyView } from './api-keys.dto.js';
import { isWarnedOf, KEY_WARNING_DAYS, keyStateOf } from './domain/api-key.js';

interface KeyRow {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  readonly prefix: string;
  readonly kind: KeyKind;
  readonly scopes: readonly KeyScope[];
  readonly organisation_id: string | null;
  readonly calls_per_minute: number;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
}
/** A key whose people should make another. */
export interface EndingKey {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly expiresAt: Date;
}
const columns = 'id, account_id, name, prefix, kind, scopes, organisation_id, calls_per_minute, created_at, expires_at, used_at, revoked_at';
const DAY_MS = 24 * 3600 * 1000;

/** Questions about keys of partners' systems. */
@Injectable()
export class ApiKeyQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Keys that I made, and those of the organisations for which I speak, newest first. */
  async list(actor: Actor): Promise<readonly ApiKeyView[]> {
    const rows = await this.db.query<KeyRow>(`select ${columns} from api_key where account_id = $1 or organisation_id = any($2) order by created_at desc, id limit 100`, [
      actor.accountId,
      actor.organisationIds,
    ]);
    const now = this.clock.now();
    return rows.map((row) => viewOf(row, now));
  }

  /** Keys near their end that are somebody's to renew. */
  async endingFor(actor: Actor): Promise<readonly EndingKey[]> {
    return this.ending('(account_id::text = $2 or organisation_id = any($3))', [actor.accountId, actor.organisationIds]);
  }

  /** Keys near their end of which nobody has been told. */
  async unwarned(): Promise<readonly EndingKey[]> {
    return this.ending('warned_at is null', []);
  }

  private async ending(where: string, params: readonly unknown[]): Promise<readonly EndingKey[]> {
    const now = this.clock.now();
    const rows = await this.db.query<KeyRow>(`select ${columns} from api_key where revoked_at is null and expires_at <= $1 and ${where} order by expires_at, id limit 500`, [
      new Date(now.getTime() + KEY_WARNING_DAYS * DAY_MS),
      ...params,
    ]);
    return rows
      .filter(({ kind, created_at, expires_at, revoked_at }) => isWarnedOf({ kind, createdAt: created_at, expiresAt: expires_at, revokedAt: revoked_at }, now))
      .map(({ id, account_id, name, expires_at }) => ({ id, accountId: account_id, name, expiresAt: expires_at }));
  }
}

const viewOf = (row: KeyRow, now: Date): ApiKeyView => ({
  ...{ id: row.id, name: row.name, prefix: row.prefix, kind: row.kind, scopes: row.scopes, organisationId: row.organisation_id, callsPerMinute: row.calls_per_minute },
  state: keyStateOf({ expiresAt: row.expires_at, revokedAt: row.revoked_at }, now),
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
});
