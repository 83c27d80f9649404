import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { MessageMuteEntity } from '../entities/message-wish.entity.js';
import type { WishesBody } from '../messages.dto.js';
import { remindersErrors } from '../reminders.errors.js';
import { wishesChanged } from '../reminders.events.js';

/** Whoever wants longer without messages mutes the topics. */
export const LONGEST_PAUSE_DAYS = 90;

/** A person says how messages come. What waits is asked again when it is due, so that nothing has to be planned anew. */
@Injectable()
export class KeepWishes {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws reminders.pause_too_long. */
  execute(actor: Actor, wishes: WishesBody, key: RequestKey): Promise<{ readonly saved: true }> {
    return this.db.once(key, async (tx) => {
      const until = wishes.pausedUntil ?? null;
      if (until && until > addDays(this.clock.today(), LONGEST_PAUSE_DAYS)) throw remindersErrors.pause_too_long({ days: LONGEST_PAUSE_DAYS });
      const { accountId } = actor;
      await tx.query(
        `insert into message_wish (account_id, paused_until, digest, changed_at) values ($1, $2, $3, $4)
         on conflict (account_id) do update set paused_until = excluded.paused_until, digest = excluded.digest, changed_at = excluded.changed_at`,
        [accountId, until, wishes.digest, this.clock.now()],
      );
      await tx.remove(MessageMuteEntity, { accountId });
      await tx.insert(
        MessageMuteEntity,
        [...new Set(wishes.muted)].map((word) => ({ accountId, topic: word.split(' ')[0]!, channel: word.split(' ')[1] as 'mail' | 'sms' })),
      );
      // who waits for a pause or a digest that is no longer wished is asked at once
      await tx.query("update reminder set next_at = due_at, hold = null where recipient_account_id = $1 and state = 'pending' and hold in ('paused', 'digest')", [accountId]);
      await tx.record(wishesChanged(accountId, actor));
      return { saved: true };
    });
  }
}
