import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { loanErrors } from '../../loans.errors.js';
import { CalendarLinkEntity } from '../entities/transfer.entity.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A secret address for the phone's calendar. A new one ends the old one; without an account nobody can guess it. */
@Injectable()
export class CalendarLinks {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The token is shown once. Throws loans.profile_first. */
  async make(actor: Actor): Promise<{ readonly token: string }> {
    const personId = actor.personId;
    if (!personId) throw loanErrors.profile_first();
    const token = randomBytes(24).toString('base64url');
    // no stored answer: the token is nowhere but with its owner
    return this.db.transaction(async (tx) => {
      await this.end(tx, personId);
      await tx.insert(CalendarLinkEntity, { id: newId(), personId, tokenHash: hashOf(token), madeAt: this.clock.now() });
      await tx.record({ type: 'loans.calendar_shared', subject: { kind: 'person', id: personId }, actor, payload: { personId } });
      return { token };
    });
  }

  async revoke(actor: Actor, key: RequestKey): Promise<{ readonly revoked: number }> {
    const personId = actor.personId;
    if (!personId) throw loanErrors.profile_first();
    return this.db.once(key, async (tx) => {
      const revoked = await this.end(tx, personId);
      if (revoked > 0) await tx.record({ type: 'loans.calendar_revoked', subject: { kind: 'person', id: personId }, actor, payload: { personId } });
      return { revoked };
    });
  }

  /** Whose calendar it is. Throws NotFound for an unknown or ended address. */
  async personOf(token: string): Promise<string> {
    const row = await this.db.one<{ id: string }>('select person_id as id from calendar_link where token_hash = $1 and revoked_at is null', [hashOf(token)]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    return row.id;
  }

  private async end(tx: Tx, personId: string): Promise<number> {
    const links = (await tx.lockAll(CalendarLinkEntity, { personId })).filter(({ revokedAt }) => !revokedAt);
    for (const link of links) await tx.change(link, { revokedAt: this.clock.now() });
    return links.length;
  }
}
