import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { BulkBody } from '../bulk.dto.js';
import { BULK_LIFE_MS, UNDO_MS } from '../domain/bulk.js';
import { BulkReminderEntity } from '../entities/bulk-reminder.entity.js';
import { remindersErrors } from '../reminders.errors.js';
import { bulkSent } from '../reminders.events.js';
import { BulkAudience } from './bulk-audience.js';
import { templateFor } from './preview-bulk.js';

/**
 * Reminds those of a list whom the officer saw and left ticked. Their rows are planned for in a minute, the time to think again; then they are rows like all others:
 * quiet hours, caps and wishes hold, and what was paid or handed in meanwhile is not asked for.
 */
@Injectable()
export class SendBulk {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly audience: BulkAudience,
  ) {}

  /** Throws reminders.template_of_another_list, reminders.nobody_to_remind. */
  execute(actor: Actor, body: BulkBody, key: RequestKey): Promise<{ readonly id: string }> {
    const template = templateFor(body);
    return this.db.once(key, async (tx) => {
      // one after the other: two officers with the same list in hand do not write to the same people twice
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bulk reminder ${template}`]);
      const listed = await this.audience.of(actor, { ...body, template }, body.subjects, tx);
      const once = listed.filter(({ channel, accountId }, i) => channel !== null && listed.findIndex((other) => other.accountId === accountId) === i);
      if (once.length === 0) throw remindersErrors.nobody_to_remind();
      const [id, now] = [newId(), this.clock.now()];
      const [leavesAt, expiresAt] = [new Date(now.getTime() + UNDO_MS), new Date(now.getTime() + BULK_LIFE_MS)];
      const unreached = listed.flatMap(({ personId, why }) => (why ? [{ personId, why }] : []));
      await tx.insert(BulkReminderEntity, { id, list: body.list, template, askedBy: actor.accountId, askedAt: now, leavesAt, reached: once.length, unreached });
      await tx.query(
        `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
         select r.id, r.subject_kind, r.subject_id, $2, $3, r.recipient, r.channel, $4, $5, $4
         from jsonb_to_recordset($1::jsonb) as r (id uuid, subject_kind text, subject_id uuid, recipient uuid, channel text)`,
        [
          JSON.stringify(
            once.map(({ subjectKind, subjectId, accountId, channel }) => ({ id: newId(), subject_kind: subjectKind, subject_id: subjectId, recipient: accountId, channel })),
          ),
          ...[id, template, leavesAt, expiresAt],
        ],
      );
      await tx.record(bulkSent(id, body.list, template, once.length, actor));
      return { id };
    });
  }
}
