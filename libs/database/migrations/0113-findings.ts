import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an officer found out about a file that neither the profile nor the plan can tell. The newest finding counts; none is ever changed. */
export class Findings1764000000113 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table loan_finding (
        id uuid primary key, n bigint generated always as identity, application_id uuid not null references loan_application (id),
        fact text not null check (fact in ('resident', 'activity', 'mainActivity')), value text not null, recorded_by uuid not null references account (id), at timestamptz not null
      );
      create index loan_finding_application on loan_finding (application_id, fact, n);
      create trigger loan_finding_append_only before update or delete on loan_finding for each row execute function refuse_change();
      create trigger loan_finding_no_truncate before truncate on loan_finding for each statement execute function refuse_change();
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table loan_finding');
  }
}
