import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of its candidates an organisation answers: counted at night, frozen with the points of a version. Who was asked by few stands in no row. */
export class AnswersOfOrganisations1764000000450 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table organisation_answers (organisation_id uuid primary key references organisation (id) on delete cascade, percent int not null check (percent between 0 and 100), asked int not null check (asked > 0));
      alter table match_weights add column answers jsonb not null default '{}';
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table match_weights drop column answers; drop table organisation_answers');
  }
}
