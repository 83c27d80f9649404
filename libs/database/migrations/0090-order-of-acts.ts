import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Acts of one millisecond keep their order: a number that grows with each row. Rows of one subject are written under its lock, so the number tells what came first. */
export class OrderOfActs1764000000090 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table history add column n bigint generated always as identity;
      drop index history_subject;
      create index history_subject on history (subject_kind, subject_id, n);
      alter table committee_decision add column n bigint generated always as identity;
      drop index committee_decision_application;
      create index committee_decision_application on committee_decision (application_id, n);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table committee_decision drop column n;
      create index committee_decision_application on committee_decision (application_id, at, id);
      alter table history drop column n;
      create index history_subject on history (subject_kind, subject_id, at, id);
    `);
  }
}
