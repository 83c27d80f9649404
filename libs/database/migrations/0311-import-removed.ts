import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many offers a whole list took off line. */
export class ImportRemoved1764000000311 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('alter table import_batch add column removed int not null default 0 check (removed >= 0)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table import_batch drop column removed');
  }
}
