import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs and training sessions of partners, with what they ask for, and the imports they came from. */
export class Offers1764000000040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table import_batch (
        id uuid primary key, organisation_id uuid not null references organisation (id), source text not null, file_name text not null, content_hash text not null, mapping jsonb not null, unknown_columns text[] not null default '{}',
        lines int not null default 0, created int not null default 0, updated int not null default 0, unchanged int not null default 0, refused int not null default 0, review int not null default 0, duplicates int not null default 0,
        imported_by text not null, at timestamptz not null
      );
      create index import_batch_organisation on import_batch (organisation_id, at desc, id);

      create table offer (
        id uuid primary key, kind text not null check (kind in ('job', 'training')), organisation_id uuid not null references organisation (id), source text not null default 'own', external_ref text, content_hash text,
        state text not null check (state in ('draft', 'review', 'published', 'paused', 'filled', 'expired', 'cancelled')),
        title text not null, description text not null default '', employer_name text not null default '', occupation_code text references occupation (code), occupation_confidence int, sector_code text references sector (code),
        commune_code text references commune (code), place_text text not null default '', remote boolean not null default false,
        contract text not null default 'unspecified', work_time text not null default 'any' check (work_time in ('full', 'part', 'any')),
        salary_min bigint check (salary_min >= 0), salary_max bigint check (salary_max >= salary_min), education_code text references education_level (code), experience_months int not null default 0 check (experience_months between 0 and 600),
        max_age int, posts int not null default 1 check (posts between 1 and 10000), starts_on date, closes_on date,
        flags text[] not null default '{}', duplicate_of uuid references offer (id), published_at timestamptz, created_at timestamptz not null
      );
      create unique index offer_reference on offer (organisation_id, source, external_ref) where external_ref is not null;
      create index offer_open on offer (published_at desc, id) where state = 'published';
      create index offer_organisation on offer (organisation_id, created_at desc, id);
      create index offer_title on offer using gin (title gin_trgm_ops);
      create table offer_skill (offer_id uuid not null references offer (id) on delete cascade, skill_code text not null references skill (code), essential boolean not null, primary key (offer_id, skill_code));
      create table offer_language (offer_id uuid not null references offer (id) on delete cascade, language_code text not null references language (code), level int not null check (level between 1 and 4), primary key (offer_id, language_code));

      create table import_line (
        batch_id uuid not null references import_batch (id) on delete cascade, line int not null, state text not null check (state in ('created', 'updated', 'unchanged', 'review', 'refused', 'duplicate')),
        raw jsonb not null, problems jsonb not null default '[]', offer_id uuid references offer (id) on delete set null, primary key (batch_id, line)
      );
      create index import_line_state on import_line (batch_id, state, line);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table import_line, offer_language, offer_skill, offer, import_batch');
  }
}
