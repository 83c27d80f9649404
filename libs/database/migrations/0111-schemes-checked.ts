import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A scheme says when its source was last read: who is sent there knows how old the news is. */
export class SchemesChecked1764000000111 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query("alter table support_scheme add column checked_on date not null default '2026-11-24'; alter table support_scheme alter column checked_on drop default");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table support_scheme drop column checked_on');
  }
}
