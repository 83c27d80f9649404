import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points of room of offers that many lists hold, frozen with the weights of a version: who has no row has all of it. */
export class MatchRoom1764000000421 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table match_room (
        version text not null references match_weights (version) on delete cascade, offer_id uuid not null references offer (id) on delete cascade,
        points int not null check (points between 0 and 255), primary key (version, offer_id)
      );
      create index match_room_offer on match_room (offer_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table match_room');
  }
}
