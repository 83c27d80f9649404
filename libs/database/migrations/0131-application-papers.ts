import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers handed in with a file. */
export class ApplicationPapers1764000000131 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table application_paper (
        id uuid primary key, application_id uuid not null references loan_application (id), document_id uuid not null references document (id),
        state text not null check (state in ('to_check', 'accepted', 'refused')), reason text not null default '', attached_at timestamptz not null,
        checked_by uuid references account (id), checked_at timestamptz, unique (application_id, document_id),
        constraint application_paper_refused_with_reason check (state <> 'refused' or reason <> ''),
        constraint application_paper_checked check ((state = 'to_check') = (checked_by is null) and (checked_by is null) = (checked_at is null))
      );
      create index application_paper_document on application_paper (document_id);
      create index application_paper_checked_by on application_paper (checked_by);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table application_paper');
  }
}
