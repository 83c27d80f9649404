import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db } from '#platform/database/db';
import type { Hold, ReminderEntity } from '../entities/reminder.entity.js';

/** A claim that outlives its worker is free again after this. */
export const LEASE_MS = 60_000;

/** What became of one row. */
export type Outcome =
  | { readonly id: string; readonly state: 'sent'; readonly providerId: string | null }
  | { readonly id: string; readonly state: 'expired' | 'suppressed' | 'review' | 'failed'; readonly reason: string; readonly attempts?: number }
  | { readonly id: string; readonly state: 'pending'; readonly nextAt: Date; readonly hold?: Hold; readonly attempts?: number; readonly unanswered?: boolean };

/** A row as it was claimed. `late`: its time is over, and the claim has marked it so. */
export type Claimed = ReminderEntity & { readonly late: boolean };

const columns = `r.id, r.subject_kind as "subjectKind", r.subject_id as "subjectId", r.plan_of as "planOf", r.kind, r.recipient_account_id as "recipientAccountId", r.channel,
  r.due_at as "dueAt", r.expires_at as "expiresAt", r.state, r.reason, r.attempts, r.next_at as "nextAt", r.claimed_until as "claimedUntil", r.provider_id as "providerId", r.sent_at as "sentAt",
  r.claim, r.sending_at as "sendingAt", r.hold, r.fallback_of as "fallbackOf", r.delivery, r.delivery_at as "deliveryAt"`;

/** The rows of the ledger and their states: each step is one statement for many rows. */
@Injectable()
export class MessageLedger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes what is due, oldest first, and marks what is too late: catch-up, expiry and the loss of any queue in one query (JOB-3).
   * A row whose worker died is due again when its lease is over. Rows of `stopped` kinds wait, and expire.
   */
  async claim(limit: number, stopped: readonly string[]): Promise<Claimed[]> {
    const now = this.clock.now();
    const rows = await this.db.query<Claimed>(
      `with due as (
         select id, expires_at <= $1 as late from reminder
         where state in ('pending', 'claimed') and next_at <= $1 and (state = 'pending' or claimed_until < $1) and (expires_at <= $1 or kind <> all($2::text[]))
         order by next_at, id limit $3 for update skip locked)
       update reminder r set state = case when due.late then 'expired' else 'claimed' end, reason = case when due.late then 'expired' end, hold = null,
         claimed_until = case when due.late then null else $4::timestamptz end, claim = $5
       from due where r.id = due.id returning ${columns}, due.late`,
      [now, stopped, limit, new Date(now.getTime() + LEASE_MS), newId()],
    );
    return rows.sort((a, b) => a.nextAt.getTime() - b.nextAt.getTime() || (a.id < b.id ? -1 : 1));
  }

  /** Renews the lease and notes that the provider is about to be called. Gives the ids that are still ours: what somebody else took over meanwhile is theirs. */
  async sending(rows: readonly Claimed[]): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const now = this.clock.now();
    const ours = await this.db.query<{ id: string }>(
      "update reminder set claimed_until = $3, sending_at = $4 where id = any($1::uuid[]) and claim = $2 and state = 'claimed' returning id",
      [rows.map(({ id }) => id), rows[0]!.claim, new Date(now.getTime() + LEASE_MS), now],
    );
    return new Set(ours.map(({ id }) => id));
  }

  /** Gives back what was claimed and not begun: a worker that stops leaves nothing waiting for its lease. */
  async release(claim: string | null): Promise<void> {
    await this.db.query("update reminder set state = 'pending', claimed_until = null where claim = $1 and state = 'claimed' and sending_at is null", [claim]);
  }

  /** Writes what became of these rows; a row that somebody else took over keeps what they write, except that "sent" is a fact. */
  async write(claim: string | null, outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const rows = outcomes.map((one) => ({
      id: one.id,
      state: one.state,
      reason: 'reason' in one ? one.reason : null,
      provider_id: one.state === 'sent' ? one.providerId : null,
      next_at: one.state === 'pending' ? one.nextAt : null,
      hold: (one.state === 'pending' && one.hold) || null,
      attempts: ('attempts' in one && one.attempts) || null,
      in_doubt: one.state === 'review' || (one.state === 'pending' && one.unanswered === true),
    }));
    await this.db.query(
      `update reminder r set state = o.state, reason = o.reason, provider_id = coalesce(o.provider_id, r.provider_id), next_at = coalesce(o.next_at, r.next_at), hold = o.hold,
         attempts = coalesce(o.attempts, r.attempts), sent_at = case when o.state = 'sent' then $3::timestamptz else r.sent_at end, claimed_until = null,
         sending_at = case when o.in_doubt or o.state = 'sent' then r.sending_at end
       from jsonb_to_recordset($1::jsonb) as o (id uuid, state text, reason text, provider_id text, next_at timestamptz, hold text, attempts int, in_doubt boolean)
       where r.id = o.id and r.state = 'claimed' and (r.claim = $2 or o.state = 'sent')`,
      [JSON.stringify(rows), claim, this.clock.now()],
    );
  }

  /** The same message by the other channel, from now on: its row says which one it stands in for. */
  async standIn(rows: readonly { readonly of: ReminderEntity; readonly channel: 'mail' | 'sms' }[]): Promise<void> {
    for (const { of, channel } of rows)
      await this.db.query(
        `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at, fallback_of)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (subject_id, kind, due_at, recipient_account_id, channel) do nothing`,
        [newId(), of.subjectKind, of.subjectId, of.planOf, of.kind, of.recipientAccountId, channel, of.dueAt, of.expiresAt, this.clock.now(), of.id],
      );
  }
}
