import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The study of a file: note, meetings and visits, blind scores, four eyes, and what the rules exclude. */
export class Instruction1764000000140 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table loan_application add column proposed_by uuid references account (id), add column excluded_by uuid references account (id);
      create index loan_application_excluded_by on loan_application (excluded_by);
      create index loan_application_proposed_by on loan_application (proposed_by);

      create table instruction_note (
        id uuid primary key, application_id uuid not null unique references loan_application (id), person text not null, project text not null, market text not null, finances text not null, risks text not null,
        opinion text check (opinion in ('favourable', 'with_reservations', 'unfavourable')), amount bigint check (amount > 0), term_months int, mentor_needed boolean not null,
        plan_hash text, written_by uuid not null references account (id), written_at timestamptz not null, version int not null
      );
      create index instruction_note_by on instruction_note (written_by);

      create table instruction_record (
        id uuid primary key, application_id uuid not null references loan_application (id), kind text not null check (kind in ('interview', 'visit', 'expert')), held_on date not null, place text not null, who text not null,
        text text not null check (text <> ''), seen text[] not null default '{}', recorded_by uuid not null references account (id), at timestamptz not null
      );
      create index instruction_record_application on instruction_record (application_id, held_on, id);
      create index instruction_record_by on instruction_record (recorded_by);
      create trigger instruction_record_append_only before update or delete on instruction_record for each row execute function refuse_change();
      create trigger instruction_record_no_truncate before truncate on instruction_record for each statement execute function refuse_change();

      create table instruction_score (
        id uuid primary key, application_id uuid not null references loan_application (id), round int not null, rater_id uuid not null references account (id), grid text not null, lines jsonb not null,
        total int not null check (total between 0 and 100), at timestamptz not null, unique (application_id, round, rater_id)
      );
      create index instruction_score_rater on instruction_score (rater_id);
      create trigger instruction_score_append_only before update or delete on instruction_score for each row execute function refuse_change();
      create trigger instruction_score_no_truncate before truncate on instruction_score for each statement execute function refuse_change();

      create table ineligibility (
        id uuid primary key, application_id uuid not null references loan_application (id), rules jsonb not null, explanation text not null check (explanation <> ''), declared_by uuid not null references account (id),
        declared_on date not null, contest_until date not null, contested_on date, facts text not null default ''
      );
      create index ineligibility_application on ineligibility (application_id, declared_on, id);
      create index ineligibility_by on ineligibility (declared_by);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'drop table ineligibility, instruction_score, instruction_record, instruction_note; alter table loan_application drop column proposed_by, drop column excluded_by',
    );
  }
}
