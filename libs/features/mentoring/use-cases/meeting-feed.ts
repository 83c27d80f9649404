import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { MeetingFeedEntity } from '../entities/meeting.entity.js';
import { meetingFeedEnded, meetingFeedMade } from '../meetings.events.js';
import { mentoringErrors } from '../mentoring.errors.js';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A secret address under which a calendar reads somebody's meetings. A new one ends the old one. */
@Injectable()
export class MeetingFeed {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The token is shown once. Throws mentoring.profile_first. */
  make(actor: Actor): Promise<{ readonly token: string }> {
    const personId = this.personOf(actor);
    const token = randomBytes(24).toString('base64url');
    // no stored answer: the token is nowhere but with its owner
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`meeting feed ${personId}`]);
      await this.end(tx, personId);
      const id = newId();
      await tx.insert(MeetingFeedEntity, { id, personId, tokenHash: hashOf(token), madeAt: this.clock.now() });
      await tx.record(meetingFeedMade(personId, actor));
      return { token };
    });
  }

  revoke(actor: Actor, key: RequestKey): Promise<{ readonly revoked: number }> {
    const personId = this.personOf(actor);
    return this.db.once(key, async (tx) => {
      const revoked = await this.end(tx, personId);
      if (revoked > 0) await tx.record(meetingFeedEnded(personId, actor));
      return { revoked };
    });
  }

  async madeAt(actor: Actor): Promise<string | null> {
    const row = await this.db.one<{ at: Date }>('select made_at as at from meeting_feed where person_id = $1 and revoked_at is null', [actor.personId ?? null]);
    return row?.at.toISOString() ?? null;
  }

  /** Whose calendar it is. Throws NotFound for an unknown or ended address. */
  async ownerOf(token: string): Promise<string> {
    const row = await this.db.one<{ id: string }>('select person_id as id from meeting_feed where token_hash = $1 and revoked_at is null', [hashOf(token)]);
    if (!row) throw new AppError('NotFound', 'platform.not_found');
    return row.id;
  }

  private personOf(actor: Actor): string {
    if (!actor.personId) throw mentoringErrors.profile_first();
    return actor.personId;
  }

  private async end(tx: Tx, personId: string): Promise<number> {
    const open = (await tx.lockAll(MeetingFeedEntity, { personId })).filter(({ revokedAt }) => !revokedAt);
    for (const feed of open) await tx.change(feed, { revokedAt: this.clock.now() });
    return open.length;
  }
}
