import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AccountQueries } from '#features/accounts';
import { Db } from '#platform/database/db';
import { Mailer, RefusedForGood } from '#platform/mail/mailer';
import type { JobReport, JobRun } from '#platform/queue/job';
import { SmsGateway } from '#platform/sms/sms-gateway';
import { backOffMinutes, stillWanted } from '../domain/still-wanted.js';
import { ReminderEntity } from '../entities/reminder.entity.js';
import { ComposeReminder } from './compose-reminder.js';

/** A claim that outlives its worker is free again after this. */
const LEASE_MS = 60_000;
const BATCH = 100;
const MAX_ATTEMPTS = 8;

/**
 * Sends what is due: claims rows (for update skip locked), asks each subject again, sends under the row's own reference, marks.
 * Any number of workers, any kill: nothing is lost, and only a kill between "sending" and "sent", or one sending longer than the lease, can repeat a message (same reference).
 */
@Injectable()
export class SendDueReminders {
  private readonly log = new Logger('reminders');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly compose: ComposeReminder,
    private readonly accounts: AccountQueries,
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    let done = 0;
    const notes: string[] = [];
    for (let claimed = await this.claim(); claimed.length > 0 && !run.cancelled(); claimed = await this.claim()) {
      for (const reminder of claimed) {
        if (run.cancelled()) break;
        try {
          if (!(await this.stillOurs(reminder))) continue;
          await this.one(reminder);
          done++;
        } catch (error) {
          notes.push(`${reminder.id}: ${String(error)}`);
          await this.later(reminder, error);
        }
      }
    }
    return { done, failed: notes.length, notes: notes.slice(0, 20) };
  }

  private async claim(): Promise<ReminderEntity[]> {
    const now = this.clock.now();
    const ids = await this.db.query<{ id: string }>(
      `update reminder set state = 'claimed', claimed_until = $2 where id in (
         select id from reminder where next_at <= $1 and (state = 'pending' or (state = 'claimed' and claimed_until < $1)) order by next_at, id limit ${BATCH} for update skip locked) returning id`,
      [now, new Date(now.getTime() + LEASE_MS)],
    );
    if (ids.length === 0) return [];
    return this.db.source
      .getRepository(ReminderEntity)
      .createQueryBuilder('r')
      .where('r.id in (:...ids)', { ids: ids.map((row) => row.id) })
      .orderBy('r.nextAt', 'ASC')
      .addOrderBy('r.id', 'ASC')
      .getMany();
  }

  /** Renews the lease of one row before its message leaves. False when it ran out and somebody else has the row: in a slow hour nobody gets two. */
  private async stillOurs(reminder: ReminderEntity): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    const rows = await this.db.query("update reminder set claimed_until = $3 where id = $1 and state = 'claimed' and claimed_until = $2 returning id", [
      reminder.id,
      reminder.claimedUntil,
      until,
    ]);
    return rows.length > 0;
  }

  private async one(reminder: ReminderEntity): Promise<void> {
    const draft = await this.compose.execute(reminder);
    const wanted = stillWanted(reminder, draft.facts, this.clock.now());
    if (wanted !== true) return this.end(reminder, wanted === 'expired' ? 'expired' : 'suppressed', wanted);
    const contact = await this.accounts.contactOf(reminder.recipientAccountId);
    const to = reminder.channel === 'mail' ? contact?.email : contact?.phone;
    if (!to || !draft.message) return this.end(reminder, 'suppressed', 'no_address');
    const message = draft.message(contact?.language ?? 'ar');
    const reference = `reminder-${reminder.id}`;
    const providerId = reminder.channel === 'mail' ? await this.mailer.send({ to, ...message, reference }) : await this.sms.send({ to, text: message.text, reference });
    await this.db.query("update reminder set state = 'sent', sent_at = $2, provider_id = $3, claimed_until = null where id = $1", [reminder.id, this.clock.now(), providerId]);
  }

  private async end(reminder: ReminderEntity, state: 'expired' | 'suppressed', reason: string): Promise<void> {
    await this.db.query('update reminder set state = $2, reason = $3, claimed_until = null where id = $1', [reminder.id, state, reason]);
  }

  private async later(reminder: ReminderEntity, error: unknown): Promise<void> {
    const attempts = reminder.attempts + 1;
    const final = error instanceof RefusedForGood || attempts >= MAX_ATTEMPTS;
    const nextAt = new Date(this.clock.now().getTime() + backOffMinutes(attempts) * 60_000);
    this.log.warn(`reminder ${reminder.id} not sent (${attempts}×): ${String(error)}`);
    await this.db.query('update reminder set state = $2, attempts = $3, next_at = $4, reason = $5, claimed_until = null where id = $1', [
      reminder.id,
      final ? 'failed' : 'pending',
      attempts,
      nextAt,
      final ? 'refused' : null,
    ]);
  }
}
