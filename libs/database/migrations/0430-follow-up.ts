import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a young firm is followed: planned contacts, the mentor's reports with what is to be done, and the values they tell. */
export class FollowUp1764000000430 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table planned_contact (
        id uuid primary key, loan_id uuid not null references loan (id), person_id uuid not null references person (id),
        kind text not null check (kind in ('kickoff', 'monthly', 'bimonthly', 'officer_review', 'exit', 'survival')), n int not null check (n between 1 and 120), due_on date not null,
        state text not null check (state in ('planned', 'done', 'missed', 'dropped')), done_on date, note text not null default '', unique (loan_id, kind, n),
        constraint planned_contact_done check ((state = 'done') = (done_on is not null))
      );
      create index planned_contact_person on planned_contact (person_id);
      create index planned_contact_open on planned_contact (due_on, id) where state = 'planned';
      create table follow_up_report (
        id uuid primary key, mentorship_id uuid not null references mentorship (id), loan_id uuid not null references loan (id), person_id uuid not null references person (id),
        mentor_id uuid not null references mentor (id), meeting_id uuid unique references meeting (id), contact_id uuid references planned_contact (id),
        written_by uuid not null references account (id), client_key text not null, held_on date not null, mode text not null check (mode in ('visit', 'office', 'phone', 'video')),
        minutes int not null check (minutes between 5 and 600), topics text[] not null default '{}', morale int not null check (morale between 1 and 5),
        mentor_light text not null check (mentor_light in ('green', 'amber', 'red')), founder_light text check (founder_light in ('green', 'amber', 'red')), founder_light_at timestamptz,
        said text not null, decisions text not null default '', help text not null default '', private_note text not null default '',
        written_at timestamptz not null, received_at timestamptz not null, unique (written_by, client_key), check ((founder_light is null) = (founder_light_at is null))
      );
      create index follow_up_report_mentorship on follow_up_report (mentorship_id, held_on, id);
      create index follow_up_report_loan on follow_up_report (loan_id, held_on, id);
      create index follow_up_report_person on follow_up_report (person_id, held_on, id);
      create index follow_up_report_mentor on follow_up_report (mentor_id, held_on, id);
      create index follow_up_report_contact on follow_up_report (contact_id);
      create table follow_up_action (
        id uuid primary key, report_id uuid not null references follow_up_report (id), n int not null check (n between 1 and 10), owner text not null check (owner in ('mentor', 'founder', 'officer')),
        what text not null, due_on date, unique (report_id, n)
      );
      create table indicator_value (
        id uuid primary key, loan_id uuid not null references loan (id), person_id uuid not null references person (id), report_id uuid not null references follow_up_report (id),
        indicator text not null check (indicator ~ '^[a-z_]{3,30}$'), value bigint not null, on_day date not null, unique (report_id, indicator)
      );
      create index indicator_value_loan on indicator_value (loan_id, indicator, on_day, id);
      create index indicator_value_person on indicator_value (person_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table indicator_value, follow_up_action, follow_up_report, planned_contact');
  }
}
