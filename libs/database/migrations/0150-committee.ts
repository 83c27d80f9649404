import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = [
  'committee_vote',
  'committee_decision',
  'committee_minutes',
  'committee_signature',
  'committee_letter',
  'committee_extension',
  'committee_review',
  'committee_reading',
];
const locks = appendOnly
  .map(
    (table) => `
      create trigger ${table}_append_only before update or delete on ${table} for each row execute function refuse_change();
      create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('');

/** The committee: seats, sessions, agenda, attendance, conflicts, votes, the whole record of a decision, reservations, minutes, letters. */
export class Committee1764000000150 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table committee_rule (
        id uuid primary key, version int not null unique check (version > 0), valid_from date not null,
        min_present int not null check (min_present between 1 and 20), min_colleges int not null check (min_colleges between 1 and 4), min_entrepreneurs int not null check (min_entrepreneurs >= 0), min_finance int not null check (min_finance >= 0),
        notice_days int not null check (notice_days between 0 and 60), access_before_days int not null check (access_before_days between 0 and 60), access_after_days int not null check (access_after_days between 0 and 60),
        written_hours int not null check (written_hours between 1 and 240), max_adjournments int not null check (max_adjournments between 0 and 5), comeback_days int not null check (comeback_days between 1 and 365),
        review_days int not null check (review_days between 1 and 365), extension_days int not null check (extension_days between 0 and 365), created_at timestamptz not null
      );
      insert into committee_rule values ('00000000-0000-4000-8000-000000000150', 1, '2020-01-01', 5, 3, 1, 1, 7, 7, 2, 48, 2, 90, 30, 90, '2020-01-01T00:00:00Z');

      create table committee_mandate (
        id uuid primary key, account_id uuid not null references account (id), college text not null check (college in ('entrepreneurs', 'banks', 'accountants_lawyers', 'institutions')),
        chair text not null check (chair in ('member', 'chair', 'deputy')), voting boolean not null, from_day date not null, to_day date not null check (to_day >= from_day), pledged_at timestamptz, created_at timestamptz not null,
        unique (account_id, from_day)
      );
      create table committee_link (
        id uuid primary key, mandate_id uuid not null references committee_mandate (id), kind text not null check (kind in ('family', 'employer', 'bank', 'supplier', 'other')), name text not null
      );
      create index committee_link_mandate on committee_link (mandate_id, id);

      create sequence committee_session_number;
      create table committee_session (
        id uuid primary key, number text not null unique, kind text not null check (kind in ('meeting', 'written')), state text not null check (state in ('planned', 'open', 'closed', 'signed', 'cancelled')),
        day date not null, starts_at timestamptz not null, mode text not null check (mode in ('place', 'remote', 'mixed')), place text not null, rule_id uuid not null references committee_rule (id),
        opened_at timestamptz, closes_at timestamptz, closed_at timestamptz, cancelled_because text not null default '', secretary_account_id uuid not null references account (id), created_at timestamptz not null
      );
      create index committee_session_day on committee_session (day desc, id);
      create index committee_session_secretary on committee_session (secretary_account_id, id);
      create index committee_session_rule on committee_session (rule_id, id);

      create table committee_item (
        id uuid primary key, session_id uuid not null references committee_session (id), application_id uuid not null references loan_application (id), position int not null, minutes int not null check (minutes between 5 and 120),
        presenter_account_id uuid references account (id), state text not null check (state in ('planned', 'heard', 'decided', 'removed', 'postponed')),
        agreement text not null default '', convoked_at timestamptz, heard_at timestamptz, ended_at timestamptz, ended_because text not null default ''
      );
      create index committee_item_session on committee_item (session_id, position, id);
      create index committee_item_application on committee_item (application_id, id);
      create index committee_item_presenter on committee_item (presenter_account_id, id) where presenter_account_id is not null;
      create unique index committee_item_one_live on committee_item (application_id) where state in ('planned', 'heard');

      create table committee_attendance (
        id uuid primary key, session_id uuid not null references committee_session (id), mandate_id uuid not null references committee_mandate (id),
        presence text not null check (presence in ('present', 'remote', 'excused', 'absent')), identified boolean not null, unique (session_id, mandate_id)
      );
      create index committee_attendance_mandate on committee_attendance (mandate_id, id);

      create table committee_conflict (
        id uuid primary key, item_id uuid not null references committee_item (id), mandate_id uuid not null references committee_mandate (id), recused boolean not null, suggested boolean not null, reason text not null default '', at timestamptz not null,
        unique (item_id, mandate_id)
      );
      create index committee_conflict_mandate on committee_conflict (mandate_id, id);

      create table committee_vote (
        id uuid primary key, item_id uuid not null references committee_item (id), mandate_id uuid not null references committee_mandate (id), choice text not null check (choice in ('for', 'against', 'abstain')), at timestamptz not null,
        unique (item_id, mandate_id)
      );
      create index committee_vote_mandate on committee_vote (mandate_id, id);

      alter table committee_decision drop constraint committee_decision_kind_check;
      alter table committee_decision add constraint committee_decision_kind_check check (kind in ('approve', 'approve_with_reservations', 'reject', 'adjourn'));
      alter table committee_decision
        add column item_id uuid unique references committee_item (id),
        add column purpose_lines jsonb not null default '[]', add column questions text[] not null default '{}', add column other_schemes text[] not null default '{}', add column comment_internal text not null default '',
        add column votes_for int not null default 0, add column votes_against int not null default 0, add column votes_abstain int not null default 0, add column tie_broken boolean not null default false,
        add column valid_until date;

      create table committee_reservation (
        id uuid primary key, decision_id uuid not null references committee_decision (id), application_id uuid not null references loan_application (id), position int not null, text text not null,
        category text not null check (category in ('legal', 'premises', 'contribution', 'bank', 'training', 'quotes', 'other')), kind text not null check (kind in ('suspensive', 'monitoring')), due_on date not null, evidence_code text not null default '',
        state text not null check (state in ('open', 'proposed', 'lifted')), evidence text not null default '', proposed_by uuid references account (id), proposed_at timestamptz, refusal text not null default '',
        lifted_by uuid references account (id), lifted_at timestamptz, unique (decision_id, position)
      );
      create index committee_reservation_application on committee_reservation (application_id, position, id);
      create index committee_reservation_open on committee_reservation (due_on, id) where state <> 'lifted';
      create index committee_reservation_proposer on committee_reservation (proposed_by, id) where proposed_by is not null;
      create index committee_reservation_lifter on committee_reservation (lifted_by, id) where lifted_by is not null;

      create table committee_minutes (
        id uuid primary key, session_id uuid not null references committee_session (id), number int not null check (number >= 0), content jsonb not null, hash text not null, made_by uuid not null references account (id), made_at timestamptz not null,
        unique (session_id, number)
      );
      create table committee_signature (
        id uuid primary key, minutes_id uuid not null references committee_minutes (id), part text not null check (part in ('chair', 'secretary')), account_id uuid not null references account (id), hash text not null, at timestamptz not null,
        unique (minutes_id, part)
      );
      create table committee_letter (
        id uuid primary key, decision_id uuid not null unique references committee_decision (id), application_id uuid not null references loan_application (id), content jsonb not null, hash text not null, sent_by uuid not null references account (id), sent_at timestamptz not null
      );
      create index committee_letter_application on committee_letter (application_id, id);
      create table committee_extension (
        id uuid primary key, decision_id uuid not null unique references committee_decision (id), until date not null, reason text not null, granted_by uuid not null references account (id), at timestamptz not null
      );
      create table committee_review (
        id uuid primary key, decision_id uuid not null unique references committee_decision (id), application_id uuid not null references loan_application (id), facts text not null, at timestamptz not null
      );
      create index committee_review_application on committee_review (application_id, id);
      create table committee_reading (
        id uuid primary key, item_id uuid not null references committee_item (id), account_id uuid not null references account (id), what text not null check (what in ('file', 'pack')), at timestamptz not null
      );
      create index committee_reading_item on committee_reading (item_id, at, id);
      create index committee_reading_account on committee_reading (account_id, at, id);
      create index committee_extension_by on committee_extension (granted_by, id);
      create index committee_letter_by on committee_letter (sent_by, id);
      create index committee_minutes_by on committee_minutes (made_by, id);
      create index committee_signature_by on committee_signature (account_id, id);
      ${locks}
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table committee_reading, committee_review, committee_extension, committee_letter, committee_signature, committee_minutes, committee_reservation;
      drop trigger committee_decision_append_only on committee_decision;
      drop trigger committee_decision_no_truncate on committee_decision;
      alter table committee_decision drop column item_id, drop column purpose_lines, drop column questions, drop column other_schemes, drop column comment_internal,
        drop column votes_for, drop column votes_against, drop column votes_abstain, drop column tie_broken, drop column valid_until;
      alter table committee_decision drop constraint committee_decision_kind_check;
      alter table committee_decision add constraint committee_decision_kind_check check (kind in ('approve', 'reject', 'adjourn'));
      drop table committee_vote, committee_conflict, committee_attendance, committee_item, committee_session, committee_link, committee_mandate, committee_rule;
      drop sequence committee_session_number;
    `);
  }
}
