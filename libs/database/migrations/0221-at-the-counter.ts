import type { MigrationInterface, QueryRunner } from 'typeorm';

const whole = (states: readonly string[]): string => `
  alter table loan_application drop constraint loan_application_whole;
  alter table loan_application add constraint loan_application_whole check (state in (${states.map((state) => `'${state}'`).join(', ')})
    or (sector_code is not null and commune_code is not null and amount > 0 and needs > 0));`;
const before = ['draft', 'incomplete', 'withdrawn', 'lapsed'];

/** Files that staff type for somebody, consent said aloud, the person's own yes before sending, orientation at the counter, and codes to take a profile over. */
export class AtTheCounter1764000000221 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(whole([...before, 'orientation', 'oriented']));
    await q.query(`
      alter table loan_application add column assistant_account_id uuid references account (id), add column assistance_ended_at timestamptz,
        add constraint loan_application_assistance check (assistance_ended_at is null or assistant_account_id is not null);
      create index loan_application_assistant on loan_application (assistant_account_id) where assistant_account_id is not null;
      create table spoken_consent (
        id uuid primary key, application_id uuid not null unique references loan_application (id), person_id uuid not null references person (id),
        version text not null, said_at timestamptz not null, taken_by uuid not null references account (id), presence text not null check (length(presence) >= 3)
      );
      create index spoken_consent_person on spoken_consent (person_id);
      create index spoken_consent_taken_by on spoken_consent (taken_by);
      create trigger spoken_consent_append_only before update or delete on spoken_consent for each row execute function refuse_change();
      create trigger spoken_consent_no_truncate before truncate on spoken_consent for each statement execute function refuse_change();
      create table assisted_yes (
        id uuid primary key, application_id uuid not null references loan_application (id), kind text not null check (kind in ('code', 'paper')),
        asked_by uuid not null references account (id), created_at timestamptz not null, code_hash text not null default '', expires_at timestamptz not null, tries int not null default 0,
        used_at timestamptz, document_id uuid references document (id), witness text not null default '',
        constraint assisted_yes_evidence check ((kind = 'paper') = (document_id is not null) and (kind = 'paper') = (witness <> '') and (kind = 'code') = (code_hash <> ''))
      );
      create index assisted_yes_application on assisted_yes (application_id, created_at);
      create index assisted_yes_asked_by on assisted_yes (asked_by);
      create index assisted_yes_document on assisted_yes (document_id) where document_id is not null;
      create table orientation (
        id uuid primary key, application_id uuid not null unique references loan_application (id), source text not null check (source in ('lead', 'counter')),
        opened_by uuid not null references account (id), opened_at timestamptz not null, wish text not null default '',
        outcome text check (outcome in ('smi', 'anapec', 'ofppt', 'indh', 'cri', 'other')), advice text not null default '', decided_by uuid references account (id), decided_at timestamptz,
        constraint orientation_decided check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
        constraint orientation_other_says_where check (outcome is distinct from 'other' or advice <> '')
      );
      create index orientation_opened_by on orientation (opened_by);
      create index orientation_decided_by on orientation (decided_by);
      create table person_claim (
        id uuid primary key, person_id uuid not null references person (id), code_hash text not null unique, created_by uuid not null references account (id), created_at timestamptz not null,
        expires_at timestamptz not null, state text not null check (state in ('open', 'used', 'replaced')), used_by uuid references account (id), used_at timestamptz,
        constraint person_claim_used check ((state = 'used') = (used_by is not null) and (used_by is null) = (used_at is null))
      );
      create unique index person_claim_one_open on person_claim (person_id) where state = 'open';
      create index person_claim_created_by on person_claim (created_by);
      create index person_claim_used_by on person_claim (used_by);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table person_claim, orientation, assisted_yes, spoken_consent');
    await q.query('alter table loan_application drop constraint loan_application_assistance, drop column assistance_ended_at, drop column assistant_account_id');
    await q.query(whole(before));
  }
}
