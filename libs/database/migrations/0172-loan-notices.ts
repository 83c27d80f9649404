import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Formal notices: nothing is called in before the days to mend are over. */
export class LoanNotices1764000000172 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table loan_notice (
        id uuid primary key, loan_id uuid not null references loan (id), served_on date not null, cure_until date not null check (cure_until between served_on + 15 and served_on + 30),
        proof text not null check (proof <> ''), served_by uuid not null references account (id), at timestamptz not null
      );
      create index loan_notice_loan on loan_notice (loan_id, at, id);
      create index loan_notice_served_by on loan_notice (served_by);
      create trigger loan_notice_append_only before update or delete on loan_notice for each row execute function refuse_change();
      create trigger loan_notice_no_truncate before truncate on loan_notice for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table loan_notice');
  }
}
