import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs that may be one person, and persons that were joined: what went over, and how it was before. A joined person stays as a row, so that a merge can be undone. */
export class SamePeople1764000000321 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table person add column merged_into uuid references person (id), add constraint person_merged check (merged_into <> id and (merged_into is null or account_id is null));
      create index person_merged_into on person (merged_into) where merged_into is not null;
      create index person_phone on person (phone) where phone is not null;
      create index person_birth_year on person (birth_year, id) where birth_year is not null;
      create table person_duplicate (
        id uuid primary key, one_id uuid not null references person (id), other_id uuid not null references person (id), reason text not null check (reason in ('address', 'birth_year')),
        state text not null check (state in ('open', 'set_aside', 'merged')), found_at timestamptz not null, decided_by uuid references account (id), decided_at timestamptz,
        unique (one_id, other_id), constraint person_duplicate_order check (one_id < other_id),
        constraint person_duplicate_decided check ((state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null))
      );
      create index person_duplicate_other on person_duplicate (other_id);
      create index person_duplicate_open on person_duplicate (found_at, id) where state = 'open';
      create table person_merge (
        id uuid primary key, kept_id uuid not null references person (id), gone_id uuid not null references person (id), made_by uuid not null references account (id), made_at timestamptz not null,
        kept_before jsonb not null, kept_after jsonb not null, phone_taken boolean not null, gone_seeker boolean not null, account_id uuid references account (id), moved jsonb not null,
        undone_by uuid references account (id), undone_at timestamptz,
        constraint person_merge_two check (kept_id <> gone_id), constraint person_merge_undone check ((undone_by is null) = (undone_at is null))
      );
      create unique index person_merge_once on person_merge (gone_id) where undone_at is null;
      create index person_merge_gone on person_merge (gone_id);
      create index person_merge_kept on person_merge (kept_id);
      create index person_merge_made_by on person_merge (made_by);
      create index person_merge_undone_by on person_merge (undone_by);
      create index person_merge_account on person_merge (account_id);
      create index person_merge_order on person_merge (made_at desc, id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'drop table person_merge, person_duplicate; drop index person_birth_year, person_phone; alter table person drop constraint person_merged, drop column merged_into',
    );
  }
}
