import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { ReminderEntity } from '../entities/reminder.entity.js';
import type { Settlement } from '../messages.dto.js';
import { remindersErrors } from '../reminders.errors.js';
import { messageSettled } from '../reminders.events.js';

/** Somebody looked at a message that did not arrive, or may not have: it leaves again under the same reference, it did arrive, or nobody needs it any more. */
@Injectable()
export class SettleMessage {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, reminders.not_in_trouble, reminders.too_late. */
  execute(actor: Actor, id: string, as: Settlement, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const row = await tx.lock(ReminderEntity, id);
      if (row.state !== 'failed' && row.state !== 'review') throw remindersErrors.not_in_trouble();
      const now = this.clock.now();
      if (as === 'again' && row.expiresAt <= now) throw remindersErrors.too_late();
      if (as === 'again') await tx.change(row, { state: 'pending', reason: null, attempts: 0, nextAt: now, sendingAt: null });
      else if (as === 'arrived') await tx.change(row, { state: 'sent', reason: 'arrived', sentAt: row.sendingAt ?? now });
      else await tx.change(row, { state: 'suppressed', reason: 'not_needed' });
      await tx.record(messageSettled(id, as, row.state, actor));
      return { id };
    });
  }
}
