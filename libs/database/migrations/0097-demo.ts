import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers that the demo world was begun, for which day it is told, and that it is whole. Empty on a real house. */
export class Demo1764000000097 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table demo_world (
        seed text primary key,
        told_on date not null,
        begun_at timestamptz not null,
        finished_at timestamptz
      )
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table demo_world');
  }
}
