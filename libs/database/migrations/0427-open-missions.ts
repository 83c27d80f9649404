import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the open missions without reading all offers. */
export class OpenMissions1764000000427 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query("create index offer_mission on offer (id) where state = 'published' and details ? 'mission'");
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop index offer_mission');
  }
}
