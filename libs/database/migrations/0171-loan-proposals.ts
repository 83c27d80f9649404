import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rescheduling and write-off by two persons, and the schedules that were replaced. */
export class LoanProposals1764000000171 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table loan_proposal (
        id uuid primary key, loan_id uuid not null references loan (id), kind text not null check (kind in ('skip', 'extend', 'move', 'write_off')), count int, move_to date,
        reason text not null, note text not null check (note <> ''), rows jsonb not null, state text not null check (state in ('proposed', 'approved', 'refused')),
        proposed_by uuid not null references account (id), proposed_at timestamptz not null, decided_by uuid references account (id), decided_on date,
        constraint loan_proposal_shape check (case kind when 'skip' then count between 1 and 3 when 'extend' then count between 1 and 12 when 'move' then move_to is not null else true end),
        constraint loan_proposal_two_persons check (decided_by is null or state = 'refused' or decided_by <> proposed_by),
        constraint loan_proposal_decided check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_on is null))
      );
      create unique index loan_proposal_one_open on loan_proposal (loan_id) where state = 'proposed';
      create index loan_proposal_loan on loan_proposal (loan_id, proposed_at, id);
      create index loan_proposal_proposed_by on loan_proposal (proposed_by);
      create index loan_proposal_decided_by on loan_proposal (decided_by);

      create table instalment_version (
        id uuid primary key, loan_id uuid not null references loan (id), version int not null check (version > 0), proposal_id uuid not null references loan_proposal (id),
        replaced_on date not null, rows jsonb not null, unique (loan_id, version)
      );
      create index instalment_version_proposal on instalment_version (proposal_id);
      create trigger instalment_version_append_only before update or delete on instalment_version for each row execute function refuse_change();
      create trigger instalment_version_no_truncate before truncate on instalment_version for each statement execute function refuse_change();
      alter table loan add column restructured boolean not null default false;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table loan drop column restructured; drop table instalment_version, loan_proposal;');
  }
}
