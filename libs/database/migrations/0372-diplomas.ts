import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody studied, beyond the level: for the CV and for who advises; matches read the level only. */
export class Diplomas1764000000372 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table person_diploma (
        person_id uuid not null references person (id) on delete cascade, n int not null check (n between 1 and 10), title text not null check (length(title) between 1 and 120),
        field text not null, establishment text not null, year int, country text check (country ~ '^[A-Z]{2}$'), language_code text references language (code),
        studying boolean not null default false, primary key (person_id, n)
      );
      create index person_diploma_language on person_diploma (language_code);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table person_diploma');
  }
}
