import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labels of ESCO and ROME that an operator has downloaded: concepts, their names per language, relations, and how far each file came. */
export class ImportedLabels1764000000375 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table reference_import (
        source text not null check (source in ('esco', 'rome')), file text not null, content_hash text not null,
        rows int not null check (rows > 0), done int not null default 0 check (done between 0 and rows), refused int not null default 0,
        started_at timestamptz not null default now(), finished_at timestamptz,
        primary key (source, file), constraint reference_import_finished check (finished_at is null or done = rows)
      );
      create table reference_concept (
        source text not null check (source in ('esco', 'rome')), code text not null, kind text not null check (kind in ('occupation', 'skill', 'group')),
        isco text check (isco ~ '^[0-9]{4}$'), parent text, collections text[] not null default '{}',
        occupation_code text references occupation (code), skill_code text references skill (code),
        primary key (source, code), constraint reference_concept_means check (occupation_code is null or skill_code is null)
      );
      create index reference_concept_of_occupation on reference_concept (occupation_code) where occupation_code is not null;
      create index reference_concept_of_skill on reference_concept (skill_code) where skill_code is not null;
      create table reference_label (
        source text not null, concept_code text not null, lang text not null check (lang in ('ar', 'fr', 'en')), label text not null check (label <> ''),
        preferred boolean not null, file text not null, seen text not null,
        primary key (source, concept_code, lang, label, file), foreign key (source, concept_code) references reference_concept (source, code)
      );
      create index reference_label_of_file on reference_label (source, file);
      create table reference_relation (
        source text not null, from_code text not null, to_code text not null, relation text not null check (relation in ('essential', 'optional')), file text not null, seen text not null,
        primary key (source, from_code, to_code),
        foreign key (source, from_code) references reference_concept (source, code), foreign key (source, to_code) references reference_concept (source, code)
      );
      create index reference_relation_to on reference_relation (source, to_code);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table reference_relation, reference_label, reference_concept, reference_import');
  }
}
