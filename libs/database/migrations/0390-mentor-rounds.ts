import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The path of a mentor with its days, absences, ties that forbid a pair, what a firm needs, rounds; both sides say yes; silence and replacement. */
export class MentorRounds1764000000390 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table mentor drop constraint mentor_state_check,
        add constraint mentor_state_check check (state in ('candidate', 'interviewed', 'trained', 'active', 'paused', 'ended')),
        add column interviewed_on date, add column trained_on date, add column charter_on date,
        add column own_firm text check (own_firm in ('none', 'yes')), add column own_sector text references sector (code), add column sex_wish text not null default 'any' check (sex_wish in ('any', 'f', 'm')),
        add constraint mentor_own_firm check (own_sector is null or own_firm = 'yes');
      create index mentor_own_sector on mentor (own_sector);
      update mentor set interviewed_on = current_date, trained_on = current_date, charter_on = current_date where state in ('active', 'paused');
      create table mentor_absence (
        id uuid primary key, mentor_id uuid not null references mentor (id), from_on date not null, to_on date not null, check (from_on <= to_on), unique (mentor_id, from_on)
      );
      create table mentor_tie (
        id uuid primary key, mentor_id uuid not null references mentor (id), person_id uuid not null references person (id),
        kind text not null check (kind in ('family', 'bank_officer', 'supplier', 'customer', 'ban')), told_by uuid references account (id), told_at timestamptz not null, unique (mentor_id, person_id, kind)
      );
      create index mentor_tie_person on mentor_tie (person_id);
      create index mentor_tie_told_by on mentor_tie (told_by);
      create table mentor_need (
        id uuid primary key, loan_id uuid not null unique references loan (id), person_id uuid not null references person (id), functions text[] not null default '{}', slots text[] not null default '{}',
        sex_wish text not null default 'any' check (sex_wish in ('any', 'f', 'm')), note text not null default '', replaced_at timestamptz
      );
      create index mentor_need_person on mentor_need (person_id);
      create table mentor_round (
        id uuid primary key, state text not null check (state in ('draft', 'published', 'discarded')), made_by uuid references account (id), made_at timestamptz not null, closed_at timestamptz, result jsonb not null
      );
      create index mentor_round_made on mentor_round (made_at, id);
      create index mentor_round_made_by on mentor_round (made_by);
      alter table mentor_proposal drop constraint mentor_proposal_state_check,
        add constraint mentor_proposal_state_check check (state in ('proposed', 'taken', 'accepted', 'declined', 'superseded', 'expired')),
        add column round_id uuid references mentor_round (id);
      create index mentor_proposal_round on mentor_proposal (round_id);
      create index mentor_proposal_waiting on mentor_proposal (proposed_at, id) where state in ('proposed', 'taken');
      alter table mentorship add column closed_reason text check (closed_reason in ('term', 'goal', 'mismatch', 'mentor_left', 'firm_closed'));
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table mentorship drop column closed_reason;
      drop index mentor_proposal_waiting;
      update mentor_proposal set state = case state when 'taken' then 'proposed' else 'declined' end where state in ('taken', 'expired');
      alter table mentor_proposal drop column round_id, drop constraint mentor_proposal_state_check,
        add constraint mentor_proposal_state_check check (state in ('proposed', 'accepted', 'declined', 'superseded'));
      drop table mentor_round, mentor_need, mentor_tie, mentor_absence;
      update mentor set state = 'candidate' where state in ('interviewed', 'trained');
      alter table mentor drop constraint mentor_own_firm, drop column interviewed_on, drop column trained_on, drop column charter_on, drop column own_firm, drop column own_sector, drop column sex_wish,
        drop constraint mentor_state_check, add constraint mentor_state_check check (state in ('candidate', 'active', 'paused', 'ended'));
    `);
  }
}
