import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const codes = "'turnover', 'runway', 'arrears', 'unpaid_customers', 'jobs', 'silence', 'mentor_silent', 'morale', 'illness', 'conflict', 'tax', 'cnss', 'registration', 'lease'";
const measures = "'visit', 'expert_day', 'rescheduling', 'course', 'orderly_closing'";

/** One file per founder: tasks, notes, alerts with their light, action plans, and the founder's yes that a mentor sees amounts. */
export class FounderFiles1764000000436 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table action_plan (
        id uuid primary key, loan_id uuid not null references loan (id), person_id uuid not null references person (id), state text not null check (state in ('wanted', 'running', 'done', 'dropped')),
        wanted_on date not null, due_on date not null, begun_on date, ended_on date, words text not null default '', outcome text not null default '', written_by uuid references account (id),
        constraint action_plan_begun check (begun_on is not null or state = 'wanted' or state = 'dropped'), constraint action_plan_ended check ((state = 'done' or state = 'dropped') = (ended_on is not null))
      );
      create unique index action_plan_one_open on action_plan (loan_id) where state in ('wanted', 'running');
      create index action_plan_loan on action_plan (loan_id, wanted_on, id);
      create index action_plan_person on action_plan (person_id);
      create index action_plan_written_by on action_plan (written_by);

      create table founder_task (
        id uuid primary key, person_id uuid not null references person (id), loan_id uuid references loan (id), plan_id uuid references action_plan (id),
        part text not null check (part in ('officer', 'mentor', 'founder')), owner_account_id uuid references account (id),
        kind text not null check (kind in ('own', 'missed_instalment', 'write_plan', 'call_founder', 'three_signals', 'ask_mentor', ${measures})), subject_id uuid,
        words text not null default '', due_on date not null, remind boolean not null default true, state text not null check (state in ('open', 'done', 'dropped')),
        made_by uuid references account (id), made_at timestamptz not null, ended_by uuid references account (id), ended_at timestamptz,
        constraint founder_task_words check (kind <> 'own' or words <> ''), constraint founder_task_ended check ((state = 'open') = (ended_at is null))
      );
      create unique index founder_task_once on founder_task (kind, subject_id, part) where subject_id is not null;
      create index founder_task_person on founder_task (person_id, state, due_on, id);
      create index founder_task_owner on founder_task (owner_account_id, state, due_on, id);
      create index founder_task_open on founder_task (part, due_on, id) where state = 'open';
      create index founder_task_loan on founder_task (loan_id);
      create index founder_task_plan on founder_task (plan_id);
      create index founder_task_made_by on founder_task (made_by);
      create index founder_task_ended_by on founder_task (ended_by);

      create table founder_note (
        id uuid primary key, person_id uuid not null references person (id), author_account_id uuid not null references account (id), part text not null check (part in ('officer', 'mentor', 'founder')),
        audience text not null check (audience in ('author', 'staff', 'all')), words text not null, written_at timestamptz not null, taken_back_at timestamptz,
        constraint founder_note_gone check (taken_back_at is null or words = '')
      );
      create index founder_note_person on founder_note (person_id, written_at, id);
      create index founder_note_author on founder_note (author_account_id);

      create table firm_alert (
        id uuid primary key, loan_id uuid not null references loan (id), code text not null check (code in (${codes})), level text not null check (level in ('red', 'amber', 'notice')),
        cause jsonb not null, version text not null, opened_on date not null, closed_on date
      );
      create unique index firm_alert_one_open on firm_alert (loan_id, code) where closed_on is null;
      create index firm_alert_loan on firm_alert (loan_id, opened_on, id);

      create table firm_light (
        id uuid primary key, loan_id uuid not null unique references loan (id), person_id uuid not null references person (id), light text not null check (light in ('green', 'amber', 'red')),
        reds int not null, ambers int not null, since date not null, seen_on date not null
      );
      create index firm_light_list on firm_light (light, reds, ambers, since, id);
      create index firm_light_person on firm_light (person_id);

      create table amount_consent (
        id uuid primary key, person_id uuid not null references person (id), mentorship_id uuid not null references mentorship (id), text_version text not null, channel text not null check (channel in ('web')),
        given_by uuid not null references account (id), given_at timestamptz not null, withdrawn_at timestamptz
      );
      create unique index amount_consent_one on amount_consent (mentorship_id) where withdrawn_at is null;
      create index amount_consent_person on amount_consent (person_id);
      create index amount_consent_given_by on amount_consent (given_by);
    `);
    await setWords(q, 'subject_kind', (words) => [...words, 'founder_task']);
    await setWords(q, 'kind', (words) => [...words, 'task_due', 'task_late']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind = 'founder_task'");
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'founder_task'));
    await setWords(q, 'kind', (words) => words.filter((one) => one !== 'task_due' && one !== 'task_late'));
    await q.query('drop table amount_consent, firm_light, firm_alert, founder_note, founder_task, action_plan');
  }
}
