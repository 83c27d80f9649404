import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of reminders: what is to be said, to whom, when, and what became of it. */
export class Reminders1764000000080 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table reminder (
        id uuid primary key, subject_kind text not null check (subject_kind in ('instalment', 'meeting')), subject_id uuid not null, plan_of uuid not null, kind text not null check (kind in ('instalment_soon', 'instalment_late', 'meeting_soon')),
        recipient_account_id uuid not null references account (id), channel text not null check (channel in ('mail', 'sms')), due_at timestamptz not null, expires_at timestamptz not null,
        state text not null default 'pending' check (state in ('pending', 'claimed', 'sent', 'failed', 'expired', 'suppressed')), reason text, attempts int not null default 0, next_at timestamptz not null, claimed_until timestamptz,
        provider_id text, sent_at timestamptz,
        unique (subject_id, kind, due_at, recipient_account_id, channel), check (expires_at > due_at)
      );
      create index reminder_due on reminder (next_at, id) where state in ('pending', 'claimed');
      create index reminder_recipient on reminder (recipient_account_id, due_at, id);
      create index reminder_plan on reminder (plan_of, state);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table reminder');
  }
}
