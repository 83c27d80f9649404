import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One profile per person: names in both scripts, what the person can and wants. Each personal column states its purpose in libs/features/people/domain/personal-data.ts. */
export class People1764000000030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table person (
        id uuid primary key, account_id uuid unique references account (id), natural_key text unique,
        first_name_latin text not null default '', last_name_latin text not null default '', first_name_ar text not null default '', last_name_ar text not null default '', search text not null,
        phone text check (phone ~ '^[+][1-9][0-9]{7,14}$'), birth_year int check (birth_year between 1900 and 2200), sex text check (sex in ('f', 'm')),
        commune_code text references commune (code), education_code text references education_level (code), experience_months int not null default 0 check (experience_months between 0 and 720),
        radius_km int not null default 15 check (radius_km between 0 and 100), remote_ok boolean not null default false, work_time text not null default 'any' check (work_time in ('full', 'part', 'any')), available_from date,
        seeker boolean not null, venture_title text, venture_sector_code text references sector (code), venture_occupation_code text references occupation (code), venture_commune_code text references commune (code),
        venture_stage text check (venture_stage in ('idea', 'started', 'registered')), venture_summary text,
        created_at timestamptz not null, updated_at timestamptz not null,
        constraint person_named check ((first_name_latin <> '' and last_name_latin <> '') or (first_name_ar <> '' and last_name_ar <> '')),
        constraint person_venture check ((venture_title is null) = (venture_stage is null))
      );
      create index person_order on person (updated_at desc, id);
      create index person_search on person using gin (search gin_trgm_ops);
      create index person_seekers on person (id) where seeker;
      create table person_language (
        person_id uuid not null references person (id) on delete cascade, language_code text not null references language (code), level int not null check (level between 1 and 4), primary key (person_id, language_code)
      );
      create table person_skill (
        person_id uuid not null references person (id) on delete cascade, skill_code text not null references skill (code), level int not null check (level between 1 and 3), primary key (person_id, skill_code)
      );
      create index person_skill_code on person_skill (skill_code, person_id);
      create table person_wish (
        person_id uuid not null references person (id) on delete cascade, occupation_code text not null references occupation (code), rank int not null check (rank between 1 and 5),
        primary key (person_id, occupation_code), unique (person_id, rank)
      );
      create index person_wish_occupation on person_wish (occupation_code, person_id);
      create table person_experience (
        person_id uuid not null references person (id) on delete cascade, n int not null check (n between 1 and 20), title text not null, occupation_code text references occupation (code), employer text not null default '',
        from_year int not null check (from_year between 1900 and 2200), to_year int check (to_year >= from_year), primary key (person_id, n)
      );
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table person_experience, person_wish, person_skill, person_language, person');
  }
}
