import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses of partners from which lists of offers are pulled, and what came each time. */
export class OfferFeeds1764000000362 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table offer_feed (
        id uuid primary key, organisation_id uuid not null references organisation (id), url text not null, source text not null,
        kind text not null check (kind in ('job', 'training')), complete boolean not null, every text not null check (every in ('daily', 'weekly')),
        state text not null check (state in ('active', 'paused', 'ended')), failures int not null default 0 check (failures >= 0),
        etag text, last_modified text, content_hash text, next_at timestamptz not null, claimed_until timestamptz, asked_by text, made_by text not null, created_at timestamptz not null
      );
      create unique index offer_feed_source on offer_feed (organisation_id, source) where state <> 'ended';
      create index offer_feed_due on offer_feed (next_at, id) where state = 'active';
      create table offer_feed_run (
        id uuid primary key, n bigint generated always as identity, feed_id uuid not null references offer_feed (id), at timestamptz not null, by_hand boolean not null,
        outcome text not null check (outcome in ('imported', 'unchanged', 'failed')), fault text, params jsonb not null default '{}', bytes int, milliseconds int not null check (milliseconds >= 0),
        batch_id uuid references import_batch (id), constraint offer_feed_run_says check ((outcome = 'failed') = (fault is not null) and (outcome = 'imported') = (batch_id is not null))
      );
      create index offer_feed_run_list on offer_feed_run (feed_id, n desc);
      create index offer_feed_run_batch on offer_feed_run (batch_id) where batch_id is not null;
      create trigger offer_feed_run_append_only before update or delete on offer_feed_run for each row execute function refuse_change();
      create trigger offer_feed_run_no_truncate before truncate on offer_feed_run for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table offer_feed_run, offer_feed');
  }
}
