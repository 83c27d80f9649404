import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An offer that a whole list took off line remembers where it stood: told again, it goes back there. */
export class UnlistedOffers1764000000360 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table offer add column unlisted_from text check (unlisted_from in ('review', 'published', 'paused')),
        add constraint offer_unlisted_is_off check (unlisted_from is null or state = 'cancelled');
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table offer drop column unlisted_from');
  }
}
