import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plumbing: history, outbox, idempotency, sessions, keys, job runs. History is append-only by trigger, whoever writes. */
export class Platform1764000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const extension of ['citext', 'pg_trgm', 'unaccent', 'btree_gist']) await q.query(`create extension if not exists ${extension}`);
    await q.query(`
      create table history (
        id uuid primary key,
        at timestamptz not null,
        actor_id text not null,
        subject_kind text not null,
        subject_id text not null,
        event_type text not null,
        move text,
        from_state text,
        to_state text,
        reason text,
        payload jsonb not null default '{}'
      );
      create index history_subject on history (subject_kind, subject_id, at, id);
      create index history_at on history (at, id);

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$;
      create trigger history_append_only before update or delete on history for each row execute function refuse_change();
      create trigger history_no_truncate before truncate on history for each statement execute function refuse_change();

      create table outbox_delivery (
        id uuid primary key,
        event_id uuid not null references history (id),
        subscriber text not null,
        state text not null default 'pending' check (state in ('pending', 'done', 'quarantined')),
        attempts int not null default 0,
        next_at timestamptz not null,
        done_at timestamptz,
        last_error text,
        unique (event_id, subscriber)
      );
      create index outbox_delivery_due on outbox_delivery (next_at, id) where state = 'pending';

      create table idempotency_key (
        scope text not null,
        key text not null,
        body_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (scope, key)
      );
      create index idempotency_key_age on idempotency_key (created_at);

      create table session (
        token_hash text primary key,
        account_id uuid not null,
        device text not null default '',
        created_at timestamptz not null,
        seen_at timestamptz not null,
        idle_ms bigint not null,
        ends_at timestamptz not null
      );
      create index session_account on session (account_id);

      create table api_key (
        id uuid primary key,
        account_id uuid not null,
        name text not null,
        prefix text not null unique,
        secret_hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz
      );

      create table job_run (
        id uuid primary key,
        name text not null,
        started_at timestamptz not null,
        milliseconds int not null,
        done int not null,
        failed int not null,
        notes text[] not null default '{}'
      );
      create index job_run_name on job_run (name, started_at desc, id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table job_run, api_key, session, idempotency_key, outbox_delivery, history; drop function refuse_change()');
  }
}
