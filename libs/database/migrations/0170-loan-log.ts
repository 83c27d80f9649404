import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log from which a loan is told, and payments that are taken back. What happened before is written into the log from the orders of transfer and the receipts. */
export class LoanLog1764000000170 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table loan_event (
        id uuid primary key, loan_id uuid not null references loan (id),
        type text not null check (type in ('disburse', 'holiday', 'moveDue', 'extraTerms', 'grace', 'repay', 'refund', 'writeOff', 'reverse')),
        happened_on date not null, payload jsonb not null, recorded_by uuid references account (id), at timestamptz not null
      );
      create index loan_event_loan on loan_event (loan_id, at, id);
      create index loan_event_recorded_by on loan_event (recorded_by);
      create unique index loan_event_one_reversal on loan_event ((payload ->> 'of')) where type = 'reverse';
      create trigger loan_event_append_only before update or delete on loan_event for each row execute function refuse_change();
      create trigger loan_event_no_truncate before truncate on loan_event for each statement execute function refuse_change();

      alter table repayment add column entry_id uuid references ledger_entry (id), add column reversed_on date;
      create unique index repayment_entry on repayment (entry_id);
      drop index repayment_reference;
      create unique index repayment_reference on repayment (loan_id, channel, reference) where reversed_on is null;
      update repayment r set entry_id = e.id from (
        select r2.id as repayment_id, e2.id, row_number() over (partition by r2.id order by e2.id) as first_of_payment, row_number() over (partition by e2.id order by r2.id) as first_of_entry
        from repayment r2 join ledger_entry e2 on e2.loan_id = r2.loan_id and e2.kind = 'repayment' and e2.note = r2.reference and e2.day = r2.received_on
          join ledger_posting p on p.entry_id = e2.id and p.account = 'cash' and p.amount = r2.amount) e
        where e.repayment_id = r.id and e.first_of_payment = e.first_of_entry;

      insert into loan_event (id, loan_id, type, happened_on, payload, recorded_by, at)
        select o.id, o.loan_id, 'disburse', o.executed_on, jsonb_build_object('amount', to_char(o.amount / 100.0, 'FM999999999990.00')), o.executed_by, o.executed_on::timestamptz
        from transfer_order o where o.state = 'executed';
      insert into loan_event (id, loan_id, type, happened_on, payload, at)
        select gen_random_uuid(), l.id, 'disburse', l.disbursed_on, jsonb_build_object('amount', to_char(l.principal / 100.0, 'FM999999999990.00')), l.disbursed_on::timestamptz
        from loan l where l.disbursed_on is not null and not exists (select 1 from loan_event e where e.loan_id = l.id);
      insert into loan_event (id, loan_id, type, happened_on, payload, recorded_by, at)
        select r.id, r.loan_id, 'repay', r.received_on, jsonb_build_object('amount', to_char(r.amount / 100.0, 'FM999999999990.00'), 'channel', r.channel, 'reference', r.reference), r.recorded_by, r.at
        from repayment r;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop index repayment_reference;
      create unique index repayment_reference on repayment (loan_id, channel, reference);
      alter table repayment drop column reversed_on, drop column entry_id;
      drop table loan_event;
    `);
  }
}
