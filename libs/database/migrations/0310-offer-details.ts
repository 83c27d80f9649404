import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an offer says beside what the matching needs, and the sessions of a training. */
export class OfferDetails1764000000310 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table offer add column details jsonb not null default '{}', add constraint offer_details check (jsonb_typeof(details) = 'object');
      create table training_session (
        id uuid primary key, offer_id uuid not null references offer (id) on delete cascade, starts_on date not null, ends_on date, seats int not null check (seats between 1 and 10000), commune_code text references commune (code),
        timetable text not null default '', called_off boolean not null default false,
        constraint training_session_days check (ends_on >= starts_on)
      );
      create index training_session_offer on training_session (offer_id, starts_on, id);
      create index training_session_commune on training_session (commune_code);
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table training_session; alter table offer drop column details');
  }
}
