import type { MigrationInterface, QueryRunner } from 'typeorm';

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const actions = ['message', 'call', 'letter', 'visit', 'second_letter', 'formal_notice', 'acceleration', 'write_off_proposal'];
const actors = ['auto', 'officer', 'commission', 'director', 'bureau', 'board'];
const appendOnly = ['dunning_ladder', 'dunning_step', 'arrears_contact', 'payment_promise', 'difficulty_report'];
const seeds =
  "(3, 1, 'message', 'auto'), (10, 1, 'call', 'officer'), (30, 2, 'letter', 'officer'), (60, 3, 'second_letter', 'commission'), (90, 4, 'formal_notice', 'director'), (120, 5, 'acceleration', 'bureau'), (365, 6, 'write_off_proposal', 'board')";

/** What is done about late loans: the ladder in versions, its steps opened once each, promises, calls and visits, what the borrower says, pauses (handbook 1.8). */
export class Arrears1764000000181 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table dunning_ladder (id uuid primary key, n int not null unique check (n > 0), valid_from date not null, made_by uuid references account (id), at timestamptz not null);
      create index dunning_ladder_made_by on dunning_ladder (made_by) where made_by is not null;
      create table dunning_step (
        id uuid primary key, ladder_id uuid not null references dunning_ladder (id), dpd int not null check (dpd between 1 and 3650), level int not null check (level between 1 and 9),
        action text not null check (action in (${listed(actions)})), who text not null check (who in (${listed(actors)})), unique (ladder_id, dpd)
      );
      insert into dunning_ladder (id, n, valid_from, at) values ('01940000-0000-7000-8000-000000000001', 1, '2000-01-01', '2000-01-01');
      insert into dunning_step (id, ladder_id, dpd, level, action, who)
        select gen_random_uuid(), '01940000-0000-7000-8000-000000000001', * from (values ${seeds}) as seed;

      create table dunning_task (
        id uuid primary key, loan_id uuid not null references loan (id), since date not null, dpd int not null, level int not null, action text not null check (action in (${listed(actions)})), who text not null check (who in (${listed(actors)})),
        state text not null check (state in ('open', 'done', 'passed')), opened_on date not null, closed_on date, closed_by text, unique (loan_id, since, dpd)
      );
      create index dunning_task_open on dunning_task (level desc, opened_on, id) where state = 'open';
      create table arrears_contact (
        id uuid primary key, loan_id uuid not null references loan (id), task_id uuid references dunning_task (id), kind text not null check (kind in ('call', 'visit', 'letter', 'message', 'notice')),
        outcome text not null check (outcome in ('reached', 'no_answer', 'wrong_number', 'sent', 'refused')), note text not null, on_day date not null, recorded_by uuid not null references account (id), at timestamptz not null
      );
      create index arrears_contact_loan on arrears_contact (loan_id, on_day, id);
      create index arrears_contact_task on arrears_contact (task_id) where task_id is not null;
      create table payment_promise (
        id uuid primary key, loan_id uuid not null references loan (id), amount bigint not null check (amount > 0), made_on date not null, promised_for date not null check (promised_for >= made_on),
        note text not null, recorded_by uuid not null references account (id), at timestamptz not null
      );
      create index payment_promise_loan on payment_promise (loan_id, promised_for, id);
      create table difficulty_report (
        id uuid primary key, loan_id uuid not null references loan (id), reason text not null check (reason in ('illness', 'maternity', 'season', 'disaster', 'market', 'equipment', 'other')), words text not null,
        can_pay_on date, tell_mentor_all boolean not null, at timestamptz not null
      );
      create index difficulty_report_loan on difficulty_report (loan_id, at, id);
      create table dunning_pause (
        id uuid primary key, loan_id uuid not null references loan (id), from_day date not null, until_day date not null check (until_day >= from_day), reason text not null, recorded_by uuid not null references account (id), ended_on date, at timestamptz not null
      );
      create unique index dunning_pause_one on dunning_pause (loan_id) where ended_on is null;
      create index dunning_pause_loan on dunning_pause (loan_id);
      ${appendOnly
        .map(
          (table) => `create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();
      create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change();`,
        )
        .join('\n')}
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table dunning_pause, difficulty_report, payment_promise, arrears_contact, dunning_task, dunning_step, dunning_ladder');
  }
}
