import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { BulkReminderEntity } from '../entities/bulk-reminder.entity.js';
import { remindersErrors } from '../reminders.errors.js';
import { bulkUndone } from '../reminders.events.js';

/** Takes back what has not left: all of it within the first minute, and later whatever still waits for the morning. Any officer may: the one who pressed may be away. */
@Injectable()
export class UndoBulk {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, reminders.all_left. */
  execute(actor: Actor, id: string, key: RequestKey): Promise<{ readonly id: string; readonly undone: number }> {
    return this.db.once(key, async (tx) => {
      const bulk = await tx.lock(BulkReminderEntity, id);
      const undone = await tx.query(
        "update reminder set state = 'suppressed', reason = 'undone', hold = null where plan_of = $1 and state = 'pending' and sending_at is null returning id",
        [id],
      );
      if (undone.length === 0) throw remindersErrors.all_left();
      await tx.change(bulk, { undoneBy: actor.accountId, undoneAt: this.clock.now() });
      await tx.record(bulkUndone(id, undone.length, actor));
      return { id, undone: undone.length };
    });
  }
}
