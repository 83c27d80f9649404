import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db } from '../database/db.js';
import type { Tx } from '../database/tx.js';
import { Actors } from './actors.js';

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** Keys of partners' systems: `prefix.secret`, only the hash kept, valid a year at most; they act as the account that made them. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly db: Db,
    private readonly actors: Actors,
    private readonly clock: Clock,
  ) {}

  /** Gives the whole key, shown once. `days` 1–365. */
  async make(tx: Tx, accountId: string, name: string, days: number): Promise<{ id: string; key: string; expiresAt: Date }> {
    const id = newId();
    const prefix = `tw_${randomBytes(6).toString('hex')}`;
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + Math.min(days * 24 * 3600 * 1000, YEAR_MS));
    await tx.query('insert into api_key (id, account_id, name, prefix, secret_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      accountId,
      name,
      prefix,
      hash(secret),
      this.clock.now(),
      expiresAt,
    ]);
    return { id, key: `${prefix}.${secret}`, expiresAt };
  }

  async actorOf(key: string): Promise<Actor | undefined> {
    const [prefix, secret] = key.split('.', 2);
    const row = await this.db.one<{ id: string; account_id: string; secret_hash: Buffer }>(
      'select id, account_id, secret_hash from api_key where prefix = $1 and expires_at > $2 and revoked_at is null',
      [prefix, this.clock.now()],
    );
    if (!row || !timingSafeEqual(row.secret_hash, hash(secret ?? ''))) return undefined;
    await this.db.query('update api_key set used_at = $2 where id = $1', [row.id, this.clock.now()]);
    return this.actors.actorOf(row.account_id);
  }
}
