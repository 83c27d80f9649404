import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists as the engine makes them: one packed row per owner, no reasons (they are told anew from the frozen points of the version).
 * Numbers are given once and kept: ties of scores go to the smaller one. Old lists are not carried over: the first work makes all anew.
 */
export class EngineLists1764000000410 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table person_match, offer_match;
      create table person_number (person_id uuid primary key references person (id) on delete cascade, no int not null unique check (no between 0 and 1048575));
      create table offer_number (offer_id uuid primary key references offer (id) on delete cascade, no int not null unique check (no between 0 and 1048575));
      create table match_weights (version text primary key, day date not null, offers int not null check (offers >= 0), otherwise int not null check (otherwise between 1 and 65535), importance jsonb not null, made_at timestamptz not null);
      create table match_state (only_one boolean primary key default true check (only_one), version text not null references match_weights (version), sequence bigint not null);
      create table person_list (
        person_id uuid primary key references person (id) on delete cascade, ids uuid[] not null check (cardinality(ids) between 1 and 1000), scores int[] not null check (cardinality(scores) = cardinality(ids)),
        version text not null references match_weights (version)
      );
      create table offer_list (
        offer_id uuid primary key references offer (id) on delete cascade, ids uuid[] not null check (cardinality(ids) between 1 and 1000), scores int[] not null check (cardinality(scores) = cardinality(ids)),
        version text not null references match_weights (version)
      );
      create index match_state_version on match_state (version);
      create index person_list_version on person_list (version);
      create index offer_list_version on offer_list (version);
      update candidacy set score = null, reasons = null where reasons is not null;
      insert into match_work (kind, subject_id, requested_at) select 'person', id, now() from person where seeker on conflict do nothing;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table offer_list, person_list, match_state, match_weights, offer_number, person_number;
      create table person_match (
        person_id uuid not null references person (id) on delete cascade, offer_id uuid not null references offer (id) on delete cascade,
        rank int not null, score int not null check (score between 0 and 1000), reasons jsonb not null, weights_version text not null, primary key (person_id, offer_id)
      );
      create index person_match_rank on person_match (person_id, rank);
      create index person_match_offer on person_match (offer_id);
      create table offer_match (
        offer_id uuid not null references offer (id) on delete cascade, person_id uuid not null references person (id) on delete cascade,
        rank int not null, score int not null check (score between 0 and 1000), reasons jsonb not null, weights_version text not null, primary key (offer_id, person_id)
      );
      create index offer_match_rank on offer_match (offer_id, rank);
      create index offer_match_person on offer_match (person_id);
    `);
  }
}
