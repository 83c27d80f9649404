import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which of our occupations are near to which, nearest first: rows of occupations-near.csv. */
export class NearOccupations1764000000376 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table occupation_near (
        occupation_code text not null references occupation (code), near_code text not null references occupation (code),
        place int not null check (place > 0), percent int not null check (percent between 1 and 100),
        primary key (occupation_code, near_code), unique (occupation_code, place), constraint occupation_near_other check (occupation_code <> near_code)
      );
      create index occupation_near_of on occupation_near (near_code);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table occupation_near');
  }
}
