import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When officers are away. A file stays with its officer until somebody takes it or hands it over. */
export class OfficersDesk1764000000230 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table officer_absence (
        id uuid primary key, account_id uuid not null references account (id), from_day date not null, to_day date not null check (to_day >= from_day),
        recorded_by uuid not null references account (id), at timestamptz not null,
        constraint officer_absence_once exclude using gist (account_id with =, daterange(from_day, to_day, '[]') with &&)
      );
      create index officer_absence_account on officer_absence (account_id, from_day);
      create index officer_absence_recorded_by on officer_absence (recorded_by);
      create index loan_application_officer on loan_application (officer_account_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table officer_absence; drop index loan_application_officer');
  }
}
