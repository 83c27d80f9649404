import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements of the bank, line by line: each movement is known once, however often its file comes, and is booked once at most. */
export class BankLines1764000000200 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table bank_statement (
        id uuid primary key, file_name text not null, lines int not null check (lines >= 0), fresh int not null check (fresh between 0 and lines), faults jsonb not null default '[]', imported_by uuid not null references account (id), at timestamptz not null
      );
      create index bank_statement_order on bank_statement (at desc, id);
      create table bank_line (
        id uuid primary key, statement_id uuid not null references bank_statement (id), line int not null check (line > 0), day date not null, label text not null, reference text not null, amount bigint not null check (amount <> 0),
        fingerprint text not null unique, state text not null check (state in ('open', 'booked', 'reversed', 'aside')), repayment_id uuid references repayment (id), reason text, decided_by uuid references account (id), decided_at timestamptz,
        constraint bank_line_decided check ((state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        constraint bank_line_booked check ((state in ('booked', 'reversed')) = (repayment_id is not null)),
        constraint bank_line_aside check ((state = 'aside') = (reason is not null))
      );
      create unique index bank_line_payment on bank_line (repayment_id) where state = 'booked';
      create index bank_line_order on bank_line (statement_id, line, id);
      create index bank_line_open on bank_line (day, id) where state = 'open';
      create index bank_line_decided_by on bank_line (decided_by);
      create index bank_statement_by on bank_statement (imported_by);
      create index bank_line_repayment on bank_line (repayment_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table bank_line, bank_statement');
  }
}
