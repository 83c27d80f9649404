import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the open trainings of a level without reading all offers. */
export class TrainingLevels1764000000426 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query("create index offer_training_level on offer ((details ->> 'level')) where state = 'published' and kind = 'training'");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index offer_training_level');
  }
}
