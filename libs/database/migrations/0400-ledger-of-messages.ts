import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const before = ['pending', 'claimed', 'sent', 'failed', 'expired', 'suppressed'];

/** Whose claim a row is, whether its message was on the way, why it waits, which row it stands in for; switches per kind; what people wish. */
export class LedgerOfMessages1764000000400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table reminder add column claim uuid, add column sending_at timestamptz, add column hold text check (hold in ('quiet_hours', 'day_off', 'daily_cap', 'paused', 'digest')),
        add column fallback_of uuid references reminder (id), add column delivery text check (delivery in ('delivered', 'undelivered')), add column delivery_at timestamptz;
      alter table reminder drop constraint reminder_state_check, add constraint reminder_state_check check (state in (${states([...before, 'review'])}));
      create index reminder_fallback on reminder (fallback_of) where fallback_of is not null;
      create index reminder_trouble on reminder (due_at desc, id) where state in ('failed', 'review');
      create index reminder_sent_lately on reminder (recipient_account_id, sent_at) where state = 'sent';
      create index reminder_provider on reminder (provider_id) where provider_id is not null;
      create table reminder_switch (kind text primary key, mode text not null check (mode in ('off', 'rehearsal')), reason text not null, set_by uuid not null references account (id), set_at timestamptz not null);
      create index reminder_switch_by on reminder_switch (set_by);
      create table message_wish (account_id uuid primary key references account (id), paused_until date, digest text not null default 'at_once' check (digest in ('at_once', 'daily', 'weekly')), changed_at timestamptz not null);
      create table message_mute (account_id uuid not null references account (id), topic text not null, channel text not null check (channel in ('mail', 'sms')), primary key (account_id, topic, channel));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table message_mute; drop table message_wish; drop table reminder_switch;
      update reminder set state = 'failed' where state = 'review';
      alter table reminder drop constraint reminder_state_check, add constraint reminder_state_check check (state in (${states(before)}));
      alter table reminder drop column claim, drop column sending_at, drop column hold, drop column fallback_of, drop column delivery, drop column delivery_at;
    `);
  }
}
