import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the trainings that give a skill without reading all of them. */
export class SkillsGiven1764000000425 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('create index offer_skill_given on offer_skill (skill_code, offer_id)');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index offer_skill_given');
  }
}
