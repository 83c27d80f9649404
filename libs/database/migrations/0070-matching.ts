import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored lists of both directions, and the work that is still to do. A list is replaced as a whole, so it never mixes two states of the world. */
export class Matching1764000000070 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
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
      create table match_work (
        kind text not null check (kind in ('person', 'offer')), subject_id uuid not null, requested_at timestamptz not null, primary key (kind, subject_id)
      );
      create index match_work_order on match_work (requested_at, kind, subject_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table match_work, offer_match, person_match');
  }
}
