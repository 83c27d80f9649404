import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the promise to the money: contracts and signatures, conditions, payees, orders of transfer, links to calendars. */
export class Agreement1764000000160 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create sequence contract_number;
      create sequence transfer_number;
      alter table loan add column conditions_met_on date;

      create table loan_contract (
        id uuid primary key, loan_id uuid not null references loan (id), version int not null check (version > 0), number text not null unique,
        state text not null check (state in ('sent', 'recalled', 'signed')), made_on date not null, made_by uuid not null references account (id),
        sha256_ar text not null check (sha256_ar ~ '^[0-9a-f]{64}$'), sha256_fr text not null check (sha256_fr ~ '^[0-9a-f]{64}$'), signed_on date,
        unique (loan_id, version)
      );
      create unique index loan_contract_one_standing on loan_contract (loan_id) where state <> 'recalled';
      create index loan_contract_made_by on loan_contract (made_by);

      create table loan_signature (
        id uuid primary key, contract_id uuid not null references loan_contract (id), party text not null check (party in ('borrower', 'lender')), mode text not null check (mode in ('paper', 'code')),
        account_id uuid not null references account (id), signed_at timestamptz not null, evidence jsonb not null, previous text not null, hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        unique (contract_id, party)
      );
      create index loan_signature_account on loan_signature (account_id);
      create trigger loan_signature_append_only before update or delete on loan_signature for each row execute function refuse_change();
      create trigger loan_signature_no_truncate before truncate on loan_signature for each statement execute function refuse_change();

      create table contract_code (
        id uuid primary key, contract_id uuid not null references loan_contract (id), account_id uuid not null references account (id), code_hash text not null,
        created_at timestamptz not null, expires_at timestamptz not null, tries int not null default 0, used_at timestamptz
      );
      create index contract_code_contract on contract_code (contract_id, created_at);
      create index contract_code_account on contract_code (account_id);

      create table loan_condition (
        id uuid primary key, loan_id uuid not null references loan (id), code text not null check (code in ('registration', 'contribution_paid', 'bank_offer', 'payment_means', 'sharing_consent')),
        evidence text not null check (evidence <> ''), confirmed_by uuid not null references account (id), confirmed_on date not null, unique (loan_id, code)
      );
      create index loan_condition_by on loan_condition (confirmed_by);

      create table loan_payee (
        id uuid primary key, loan_id uuid not null references loan (id), kind text not null check (kind in ('person', 'supplier')), name text not null,
        rib_sealed text not null, rib_masked text not null, added_by uuid not null references account (id), added_at timestamptz not null
      );
      create index loan_payee_loan on loan_payee (loan_id, added_at, id);
      create index loan_payee_by on loan_payee (added_by);
      create unique index loan_payee_one_person on loan_payee (loan_id) where kind = 'person';

      create table transfer_order (
        id uuid primary key, number text not null unique, loan_id uuid not null references loan (id), state text not null check (state in ('prepared', 'approved', 'executed', 'cancelled')),
        amount bigint not null check (amount > 0), prepared_by uuid not null references account (id), prepared_on date not null, approved_by uuid references account (id), approved_on date,
        executed_by uuid references account (id), executed_on date, reference text,
        constraint transfer_order_two_persons check (approved_by is null or approved_by <> prepared_by),
        constraint transfer_order_executed check ((state = 'executed') = (executed_on is not null))
      );
      create index transfer_order_loan on transfer_order (loan_id, number);
      create index transfer_order_state on transfer_order (state, number);
      create index transfer_order_prepared_by on transfer_order (prepared_by);
      create index transfer_order_approved_by on transfer_order (approved_by);
      create index transfer_order_executed_by on transfer_order (executed_by);

      create table transfer_line (
        id uuid primary key, order_id uuid not null references transfer_order (id), payee_id uuid not null references loan_payee (id), amount bigint not null check (amount > 0), purpose text not null
      );
      create index transfer_line_order on transfer_line (order_id, id);
      create index transfer_line_payee on transfer_line (payee_id);

      create table calendar_link (
        id uuid primary key, person_id uuid not null references person (id), token_hash text not null unique, made_at timestamptz not null, revoked_at timestamptz
      );
      create unique index calendar_link_one on calendar_link (person_id) where revoked_at is null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table calendar_link, transfer_line, transfer_order, loan_payee, loan_condition, contract_code, loan_signature, loan_contract;
      alter table loan drop column conditions_met_on;
      drop sequence transfer_number, contract_number;
    `);
  }
}
