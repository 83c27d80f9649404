import { Injectable } from '@nestjs/common';
import { Clock, dayOf, instantAt } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { Db } from '#platform/database/db';
import type { Reader } from '#platform/database/tx';
import { type Digest, usualWishes, type Wishes } from '../domain/leave.js';
import { rulesOf } from '../domain/kind-rules.js';
import type { ReminderEntity } from '../entities/reminder.entity.js';

type Row = Pick<ReminderEntity, 'recipientAccountId' | 'channel' | 'kind'>;

/** What each recipient wishes and what came today, for many rows in three questions. */
@Injectable()
export class ReadWishes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async of(rows: readonly Row[], from: Reader = this.db): Promise<(row: Row) => Wishes> {
    const ids = [...new Set(rows.map(({ recipientAccountId }) => recipientAccountId))];
    const midnight = instantAt(dayOf(this.clock.now()), '00:00');
    const [wishes, mutes, sent] = [
      await from.query<{ id: string; paused_until: LocalDate | null; digest: Digest }>(
        'select account_id as id, paused_until, digest from message_wish where account_id = any($1::uuid[]) order by 1',
        [ids],
      ),
      await from.query<{ id: string; topic: string; channel: string }>(
        'select account_id as id, topic, channel from message_mute where account_id = any($1::uuid[]) order by 1, 2, 3',
        [ids],
      ),
      await from.query<{ id: string; channel: string; n: number }>(
        `select recipient_account_id as id, channel, count(distinct provider_id)::int as n from reminder
         where recipient_account_id = any($1::uuid[]) and state = 'sent' and sent_at >= $2 group by 1, 2 order by 1, 2`,
        [ids, midnight],
      ),
    ];
    const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
    const muted = new Set(mutes.map(({ id, topic, channel }) => `${id} ${topic} ${channel}`));
    const count = new Map(sent.map(({ id, channel, n }) => [`${id} ${channel}`, n]));
    return ({ recipientAccountId: id, channel, kind }) => ({
      digest: wishOf.get(id)?.digest ?? usualWishes.digest,
      pausedUntil: wishOf.get(id)?.paused_until ?? null,
      sentToday: count.get(`${id} ${channel}`) ?? 0,
      muted: muted.has(`${id} ${rulesOf(kind).topic} ${channel}`),
    });
  }
}
