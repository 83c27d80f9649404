import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that partners want to be told at, one delivery per address and event, and a receipt of every try. */
export class Webhooks1764000000331 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table webhook_endpoint (
        id uuid primary key, organisation_id uuid not null references organisation (id), url text not null check (url like 'https://%' and length(url) <= 500),
        secret_sealed text not null, events text[] not null check (cardinality(events) > 0 and events <@ array['offer.published', 'offer.changed', 'offer.closed']),
        state text not null check (state in ('active', 'paused', 'ended')), made_by uuid not null references account (id), created_at timestamptz not null
      );
      create index webhook_endpoint_organisation on webhook_endpoint (organisation_id, created_at desc, id);
      create index webhook_endpoint_maker on webhook_endpoint (made_by);
      create table webhook_delivery (
        id uuid primary key, endpoint_id uuid not null references webhook_endpoint (id), event_id uuid not null, event_type text not null, body text not null,
        state text not null check (state in ('pending', 'done', 'failed')), attempts int not null default 0 check (attempts >= 0), since timestamptz not null, next_at timestamptz not null,
        claimed_until timestamptz, last_status int, last_fault text, created_at timestamptz not null, done_at timestamptz,
        constraint webhook_delivery_once unique (endpoint_id, event_id)
      );
      create index webhook_delivery_due on webhook_delivery (next_at, id) where state = 'pending';
      create index webhook_delivery_list on webhook_delivery (endpoint_id, created_at desc, id);
      create table webhook_try (
        id uuid primary key, delivery_id uuid not null references webhook_delivery (id), n int not null check (n > 0), at timestamptz not null, milliseconds int not null check (milliseconds >= 0),
        status int, fault text, constraint webhook_try_once unique (delivery_id, n)
      );
      create trigger webhook_try_append_only before update or delete on webhook_try for each row execute function refuse_change();
      create trigger webhook_try_no_truncate before truncate on webhook_try for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table webhook_try, webhook_delivery, webhook_endpoint');
  }
}
