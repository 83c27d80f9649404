import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of the place and of work, filled from libs/database/reference; nobody edits them in the product. Codes are the keys. */
export class References1764000000005 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table region (
        code text primary key, label_ar text not null, label_fr text not null, label_en text not null, population_2024 int
      );
      create table province (
        code text primary key, region_code text not null references region (code), kind text not null check (kind in ('province', 'prefecture')),
        label_ar text not null, label_fr text not null, population_2024 int
      );
      create table commune (
        code text primary key, province_code text references province (code), kind text not null check (kind in ('urban', 'rural', 'city')),
        label_ar text not null, label_fr text not null, aliases text[] not null default '{}',
        latitude double precision, longitude double precision, population_2024 int
      );
      create table education_level (
        code text primary key, rank int not null, isced int, label_ar text not null, label_fr text not null, label_en text not null
      );
      create table language (code text primary key, label_ar text not null, label_fr text not null, label_en text not null);
      create table sector (code text primary key, label_ar text not null, label_fr text not null, label_en text not null);
      create table occupation (
        code text primary key, isco text not null check (isco ~ '^[0-9]{4}$'), sector_code text not null references sector (code),
        label_ar text not null, label_fr text not null, label_en text not null, aliases text[] not null default '{}'
      );
      create table skill (
        code text primary key, kind text not null check (kind in ('technical', 'transversal', 'digital', 'language', 'certificate')),
        label_ar text not null, label_fr text not null, label_en text not null, aliases text[] not null default '{}'
      );
      create table occupation_skill (
        occupation_code text not null references occupation (code), skill_code text not null references skill (code), essential boolean not null,
        primary key (occupation_code, skill_code)
      );
      create table support_scheme (
        code text primary key, operator text not null, axis int not null check (axis between 1 and 7),
        kind text not null check (kind in ('loan', 'grant', 'guarantee', 'wage_subsidy', 'training', 'status', 'public_works', 'advisory')),
        state text not null check (state in ('active', 'suspended', 'closed')),
        amount_min bigint, amount_max bigint, share_of_project text, duration_months int,
        label_ar text not null, label_fr text not null, label_en text not null,
        summary_ar text not null, summary_fr text not null, summary_en text not null,
        conditions_fr text not null default '', source text not null, certainty text not null check (certainty in ('high', 'medium', 'low'))
      );
      create table holiday (
        day date not null, code text not null, kind text not null check (kind in ('civil', 'religious')),
        state text not null check (state in ('confirmed', 'estimated')), label_ar text not null, label_fr text not null, label_en text not null, source text not null,
        primary key (day, code)
      );
      create table reference_load (file text primary key, content_hash text not null, rows int not null, loaded_at timestamptz not null default now());
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table reference_load, holiday, support_scheme, occupation_skill, skill, occupation, sector, language, education_level, commune, province, region');
  }
}
