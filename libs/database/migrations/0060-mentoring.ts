import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mentors, proposals to young firms, mentorships and their meetings. */
export class Mentoring1764000000060 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table mentor (
        id uuid primary key, person_id uuid not null unique references person (id), state text not null check (state in ('candidate', 'active', 'paused', 'ended')),
        capacity int not null check (capacity between 1 and 4), sectors text[] not null, functions text[] not null, slots text[] not null default '{}', stages text[] not null default '{}',
        online boolean not null default true, reach_km int not null default 30 check (reach_km between 0 and 500), headline text not null default ''
      );
      create index mentor_state on mentor (state, id);
      create table mentor_proposal (
        id uuid primary key, mentor_id uuid not null references mentor (id), person_id uuid not null references person (id), loan_id uuid not null references loan (id),
        project_title text not null, sector_code text not null references sector (code), rank int not null, score int not null check (score between 0 and 100), reasons jsonb not null, weights_version text not null,
        state text not null check (state in ('proposed', 'accepted', 'declined', 'superseded')), proposed_at timestamptz not null, answered_at timestamptz, decline_reason text,
        unique (loan_id, mentor_id)
      );
      create index mentor_proposal_mentor on mentor_proposal (mentor_id, state, proposed_at, id);
      create index mentor_proposal_person on mentor_proposal (person_id, rank, id);
      create table mentorship (
        id uuid primary key, mentor_id uuid not null references mentor (id), person_id uuid not null references person (id), loan_id uuid not null references loan (id), proposal_id uuid not null unique references mentor_proposal (id),
        state text not null check (state in ('active', 'closed')), started_on date not null, closed_on date
      );
      create index mentorship_mentor on mentorship (mentor_id, state, started_on, id);
      create unique index mentorship_one_active on mentorship (loan_id) where state = 'active';
      create table meeting (
        id uuid primary key, mentorship_id uuid not null references mentorship (id), starts_at timestamptz not null, mode text not null check (mode in ('visit', 'office', 'phone', 'video')), place text not null default '',
        state text not null check (state in ('planned', 'held', 'cancelled')), planned_by uuid not null references account (id)
      );
      create index meeting_mentorship on meeting (mentorship_id, starts_at, id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table meeting, mentorship, mentor_proposal, mentor');
  }
}
