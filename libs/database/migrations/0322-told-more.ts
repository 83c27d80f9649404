import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a profile may say more: work without papers, driving licences, how one gets about, skills in own words, whose phone it is; and what one needs to work, only with consent. */
export class ToldMore1764000000322 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table person add column licences text[] not null default '{}' check (licences <@ array['A1', 'A', 'B', 'C', 'D', 'EB', 'EC', 'ED']),
        add column travel text check (travel in ('foot', 'public', 'two_wheels', 'car')), add column move_ok boolean not null default false,
        add column other_skills text[] not null default '{}' check (cardinality(other_skills) <= 10), add column phone_holder text not null default '',
        add constraint person_phone_holder check (phone_holder = '' or phone is not null);
      alter table person_experience add column kind text not null default 'employed' check (kind in ('employed', 'informal', 'own', 'family', 'internship', 'volunteer'));
      create table person_adaptation (
        id uuid primary key, person_id uuid not null references person (id), words text not null, audiences text[] not null check (audiences <@ array['staff', 'cv']),
        consent_version text not null, consented_at timestamptz not null, withdrawn_at timestamptz, constraint person_adaptation_forgotten check ((withdrawn_at is null) = (words <> ''))
      );
      create unique index person_adaptation_one on person_adaptation (person_id) where withdrawn_at is null;
      create index person_adaptation_person on person_adaptation (person_id);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop table person_adaptation;
      alter table person_experience drop column kind;
      alter table person drop constraint person_phone_holder, drop column phone_holder, drop column other_skills, drop column move_ok, drop column travel, drop column licences;
    `);
  }
}
