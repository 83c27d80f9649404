import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { ReminderSwitchEntity } from '../entities/message-wish.entity.js';
import type { SwitchBody } from '../messages.dto.js';
import { kindSwitched } from '../reminders.events.js';

/** Stops a kind of message, rehearses it, or lets it leave again. What is due meanwhile waits, and expires when its time is over. */
@Injectable()
export class SwitchKind {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, kind: string, { mode, reason }: SwitchBody, key: RequestKey): Promise<{ readonly kind: string }> {
    return this.db.once(key, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reminder switch ${kind}`]);
      await tx.remove(ReminderSwitchEntity, { kind });
      if (mode !== 'on') await tx.insert(ReminderSwitchEntity, { kind, mode, reason, setBy: actor.accountId, setAt: this.clock.now() });
      await tx.record(kindSwitched(kind, mode, actor, reason));
      return { kind };
    });
  }
}
