import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The till: receipts of cash are numbered without holes, a cheque names its bank and day, and a day that was counted takes no more cash. */
export class Till1764000000201 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table repayment add column receipt_no text unique, add column cheque_bank text, add column cheque_due date,
        add constraint repayment_cheque check (channel = 'cheque' or (cheque_bank is null and cheque_due is null)),
        add constraint repayment_receipt check (receipt_no is null or channel = 'cash');
      create index repayment_day on repayment (received_on, channel);
      create table till_counter (year int primary key, last int not null check (last > 0));
      create table till_day (
        id uuid primary key, day date not null unique, expected bigint not null check (expected >= 0), counted bigint not null check (counted >= 0), reason text, closed_by uuid not null references account (id), closed_at timestamptz not null,
        reopened_by uuid references account (id), reopened_at timestamptz, reopened_why text,
        constraint till_day_difference check (counted = expected or reason <> ''),
        constraint till_day_reopened check ((reopened_by is null) = (reopened_at is null) and (reopened_by is null) = (reopened_why is null))
      );
      create index till_day_closed_by on till_day (closed_by);
      create index till_day_reopened_by on till_day (reopened_by);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table till_day, till_counter; drop index repayment_day; alter table repayment drop column receipt_no, drop column cheque_bank, drop column cheque_due');
  }
}
