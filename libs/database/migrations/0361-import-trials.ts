import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries of a file are kept for some days with their lines and the file itself; lines tell what changes; how columns were read is kept per source. */
export class ImportTrials1764000000361 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table import_batch add column trial boolean not null default false,
        add column mapping_from text not null default 'guess' check (mapping_from in ('guess', 'kept', 'chosen'));
      create index import_batch_trial on import_batch (at, id) where trial;
      alter table import_line drop constraint import_line_state_check,
        add constraint import_line_state_check check (state in ('created', 'updated', 'unchanged', 'review', 'refused', 'duplicate', 'removed')),
        add column changes jsonb not null default '[]';
      create table import_trial_file (batch_id uuid primary key references import_batch (id) on delete cascade, wish jsonb not null, bytes bytea not null);
      create table import_mapping (
        organisation_id uuid not null references organisation (id), source text not null, head_key text not null, columns jsonb not null,
        kept_by text not null, kept_at timestamptz not null, primary key (organisation_id, source, head_key)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table import_mapping, import_trial_file;
      delete from import_batch where trial;
      delete from import_line where state = 'removed';
      alter table import_line drop column changes, drop constraint import_line_state_check,
        add constraint import_line_state_check check (state in ('created', 'updated', 'unchanged', 'review', 'refused', 'duplicate'));
      alter table import_batch drop column mapping_from, drop column trial;
    `);
  }
}
