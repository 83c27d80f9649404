import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full runs in shards. Rows are the truth and the queue is the bell: a run, its shards with their leases, the lists of people and the partial lists of
 * offers until the swap. What is worked off one by one while a run is open is written down by a trigger, since the swap would undo it.
 * Numbers of people may pass 2^20: a shard numbers its own people anew in the same order.
 */
export class FullRuns1764000000415 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table person_number drop constraint person_number_no_check, add constraint person_number_no_check check (no >= 0);
      create table match_run (
        id uuid primary key, n bigint generated always as identity unique, state text not null check (state in ('queued', 'running', 'done', 'cancelled', 'failed')), requested_by uuid references account (id), requested_at timestamptz not null,
        shard_people int not null check (shard_people between 1 and 1000000), began_at timestamptz, ended_at timestamptz, day date, version text references match_weights (version), requirements jsonb,
        people int not null default 0 check (people >= 0), offers int not null default 0 check (offers >= 0), trouble text
      );
      create unique index match_run_one_open on match_run ((true)) where state in ('queued', 'running');
      create index match_run_requested_by on match_run (requested_by);
      create index match_run_version on match_run (version);
      create table match_shard (
        run_id uuid not null references match_run (id) on delete cascade, no int not null check (no >= 1), provinces text[] not null check (cardinality(provinces) > 0),
        from_no int not null check (from_no >= 0), to_no int not null check (to_no >= from_no), people int not null check (people >= 0),
        state text not null default 'waiting' check (state in ('waiting', 'working', 'done')), percent int not null default 0 check (percent between 0 and 100), tries int not null default 0 check (tries >= 0),
        owner text, lease_until timestamptz, trouble text, primary key (run_id, no), check ((state = 'working') = (owner is not null)), check ((owner is null) = (lease_until is null))
      );
      create table match_next (
        run_id uuid not null references match_run (id) on delete cascade, kind text not null check (kind in ('person', 'offer')), shard int not null, owner_id uuid not null,
        ids uuid[] not null check (cardinality(ids) between 1 and 1000), scores int[] not null check (cardinality(scores) = cardinality(ids)), primary key (run_id, kind, owner_id, shard)
      );
      create index match_next_shard on match_next (run_id, shard);
      create table match_partial (
        run_id uuid not null references match_run (id) on delete cascade, shard int not null, offer_id uuid not null,
        nos int[] not null check (cardinality(nos) between 1 and 1000), scores int[] not null check (cardinality(scores) = cardinality(nos)), primary key (run_id, offer_id, shard)
      );
      create index match_partial_shard on match_partial (run_id, shard);
      create table match_redo (run_id uuid not null references match_run (id) on delete cascade, kind text not null check (kind in ('person', 'offer')), subject_id uuid not null, primary key (run_id, kind, subject_id));
      create function note_match_work_done() returns trigger language plpgsql as $$
      begin
        insert into match_redo (run_id, kind, subject_id)
          select r.id, g.kind, g.subject_id from (select id, state, began_at from match_run order by n desc limit 1) r, gone g where r.began_at is not null and r.state <> 'done'
          on conflict do nothing;
        return null;
      end $$;
      create trigger match_work_done after delete on match_work referencing old table as gone for each statement execute function note_match_work_done();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop trigger match_work_done on match_work;
      drop function note_match_work_done();
      drop table match_redo, match_partial, match_next, match_shard, match_run;
      delete from person_number where no > 1048575;
      alter table person_number drop constraint person_number_no_check, add constraint person_number_no_check check (no between 0 and 1048575);
    `);
  }
}
