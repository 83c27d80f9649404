import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Honour loans: products, applications, decisions, loans, instalments, repayments and the fund's double-entry ledger. */
export class Loans1764000000050 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table loan_product (
        id uuid primary key, code text not null, version int not null, valid_from date not null, label_ar text not null, label_fr text not null, label_en text not null,
        min_amount bigint not null check (min_amount > 0), max_amount bigint not null check (max_amount >= min_amount),
        max_share_of_physical_investment int not null, min_contribution_share int not null,
        default_term_months int not null, max_term_months int not null, default_deferral_months int not null, max_deferral_months int not null,
        due_day int not null check (due_day between 1 and 28), instalment_unit bigint not null check (instalment_unit > 0),
        grace text not null check (grace in ('inside', 'added')), rounding text not null check (rounding in ('floor', 'half-even')), weekend text not null check (weekend in ('same', 'next', 'previous')),
        min_age int not null, max_active_loans int not null, region_code text not null references region (code),
        unique (code, version)
      );
      create sequence loan_application_number;
      create sequence loan_number;
      create table fund (id uuid primary key, code text not null unique, label text not null);
      create table loan_application (
        id uuid primary key, number text not null unique, person_id uuid not null references person (id), product_id uuid not null references loan_product (id), fund_id uuid not null references fund (id),
        state text not null check (state in ('draft', 'submitted', 'incomplete', 'in_instruction', 'ready_for_committee', 'adjourned', 'approved', 'rejected', 'accepted', 'withdrawn', 'lapsed', 'expired')),
        state_since date not null, project_title text not null, sector_code text not null references sector (code), commune_code text not null references commune (code), summary text not null default '',
        amount bigint not null check (amount > 0), term_months int not null check (term_months between 1 and 120), deferral_months int not null check (deferral_months >= 0),
        own_contribution bigint not null check (own_contribution >= 0), other_resources bigint not null check (other_resources >= 0), needs bigint not null check (needs > 0),
        physical_investment bigint not null check (physical_investment >= 0), jobs_planned int not null check (jobs_planned between 0 and 1000),
        officer_account_id uuid references account (id), missing_items text[] not null default '{}', message text not null default '', opinion text not null default '',
        adjournments int not null default 0, submitted_at timestamptz, created_at timestamptz not null
      );
      create index loan_application_state on loan_application (state, state_since, id);
      create index loan_application_person on loan_application (person_id, created_at, id);
      create unique index loan_application_one_open on loan_application (person_id)
        where state in ('draft', 'submitted', 'incomplete', 'in_instruction', 'ready_for_committee', 'adjourned', 'approved');

      create table committee_decision (
        id uuid primary key, application_id uuid not null references loan_application (id), kind text not null check (kind in ('approve', 'reject', 'adjourn')),
        amount_granted bigint check (amount_granted > 0), term_months int, deferral_months int, reasons text[] not null default '{}',
        comment_for_applicant text not null default '', mentor_recommended boolean not null, decided_on date not null, decided_by uuid not null references account (id), at timestamptz not null
      );
      create index committee_decision_application on committee_decision (application_id, at, id);

      create table loan (
        id uuid primary key, number text not null unique, application_id uuid not null unique references loan_application (id), person_id uuid not null references person (id), product_id uuid not null references loan_product (id), fund_id uuid not null references fund (id),
        state text not null check (state in ('committed', 'repaying', 'closed_paid', 'cancelled')), principal bigint not null check (principal > 0), term_months int not null, deferral_months int not null,
        mentor_recommended boolean not null, granted_on date not null, disbursed_on date, disbursement_reference text, credit bigint not null default 0 check (credit >= 0), closed_on date
      );
      create index loan_person on loan (person_id, granted_on, id);
      create index loan_state on loan (state, granted_on, id);
      create unique index loan_one_active on loan (person_id) where state in ('committed', 'repaying');

      create table instalment (
        id uuid primary key, loan_id uuid not null references loan (id), n int not null check (n > 0), due_on date not null, original_due_on date not null, amount bigint not null check (amount >= 0),
        paid bigint not null default 0 check (paid >= 0 and paid <= amount), why text not null, unique (loan_id, n)
      );
      create index instalment_due on instalment (due_on, id) where paid < amount;

      create table repayment (
        id uuid primary key, loan_id uuid not null references loan (id), amount bigint not null check (amount > 0), received_on date not null, channel text not null check (channel in ('transfer', 'direct_debit', 'cheque', 'cash')),
        reference text not null, excess bigint not null default 0 check (excess >= 0), recorded_by uuid not null references account (id), at timestamptz not null
      );
      create unique index repayment_reference on repayment (loan_id, channel, reference);
      create index repayment_loan on repayment (loan_id, received_on, id);

      create table ledger_entry (
        id uuid primary key, fund_id uuid not null references fund (id), day date not null, kind text not null check (kind in ('contribution', 'disbursement', 'repayment')), loan_id uuid references loan (id), note text not null default '', at timestamptz not null
      );
      create index ledger_entry_fund on ledger_entry (fund_id, day, id);
      create table ledger_posting (
        id uuid primary key, entry_id uuid not null references ledger_entry (id), account text not null check (account in ('cash', 'loans_outstanding', 'contributions', 'excess_payments')), amount bigint not null check (amount <> 0)
      );
      create index ledger_posting_entry on ledger_posting (entry_id, id);

      create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function refuse_change();
      create trigger ledger_posting_append_only before update or delete on ledger_posting for each row execute function refuse_change();
      create trigger ledger_entry_no_truncate before truncate on ledger_entry for each statement execute function refuse_change();
      create trigger ledger_posting_no_truncate before truncate on ledger_posting for each statement execute function refuse_change();
      create function refuse_unbalanced_entry() returns trigger language plpgsql as $$
      begin
        if (select coalesce(sum(amount), 0) from ledger_posting where entry_id = new.entry_id) <> 0 then
          raise exception 'ledger entry % does not sum to zero', new.entry_id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger ledger_balanced after insert on ledger_posting deferrable initially deferred for each row execute function refuse_unbalanced_entry();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'drop table ledger_posting, ledger_entry, repayment, instalment, loan, committee_decision, loan_application, fund, loan_product; drop sequence loan_application_number, loan_number; drop function refuse_unbalanced_entry()',
    );
  }
}
