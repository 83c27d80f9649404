import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const told = ['meeting_invited', 'meeting_moved', 'meeting_cancelled'];

/** Meetings have an end, a mentor who is never in two at once, and a number that grows with each change, for calendars; secret addresses of calendars. */
export class MeetingTimes1764000000431 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table meeting add column ends_at timestamptz, add column mentor_id uuid references mentor (id), add column sequence int not null default 0 check (sequence >= 0),
        add column changed_at timestamptz, add column changed_by uuid references account (id), add column cancel_reason text not null default '';
      update meeting t set mentor_id = s.mentor_id, changed_at = least(t.starts_at, now()), changed_by = t.planned_by from mentorship s where s.id = t.mentorship_id;
      update meeting t set state = 'cancelled' where state = 'planned' and exists (select 1 from meeting o where o.mentor_id = t.mentor_id and o.state = 'planned' and o.starts_at = t.starts_at and o.id < t.id);
      update meeting t set ends_at = least(t.starts_at + interval '1 hour', (select min(o.starts_at) from meeting o where o.mentor_id = t.mentor_id and o.state = 'planned' and o.starts_at > t.starts_at));
      alter table meeting alter column ends_at set not null, alter column mentor_id set not null, alter column changed_at set not null, alter column changed_by set not null,
        add constraint meeting_ends_later check (ends_at > starts_at),
        add constraint meeting_mentor_free exclude using gist (mentor_id with =, tstzrange(starts_at, ends_at) with &&) where (state = 'planned'),
        drop constraint meeting_state_check, add constraint meeting_state_check check (state in ('planned', 'held', 'no_show', 'cancelled'));
      create index meeting_mentor on meeting (mentor_id, starts_at, id);
      create index meeting_changed_by on meeting (changed_by);
      create table meeting_feed (id uuid primary key, person_id uuid not null references person (id), token_hash text not null unique, made_at timestamptz not null, revoked_at timestamptz);
      create unique index meeting_feed_one on meeting_feed (person_id) where revoked_at is null;
      create index meeting_feed_person on meeting_feed (person_id);
    `);
    await setWords(q, 'kind', (words) => [...words, ...told]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('delete from reminder where kind = any($1)', [told]);
    await setWords(q, 'kind', (words) => words.filter((one) => !told.includes(one)));
    await q.query(`
      drop table meeting_feed;
      update meeting set state = 'cancelled' where state = 'no_show';
      alter table meeting drop constraint meeting_mentor_free, drop constraint meeting_ends_later, drop column ends_at, drop column mentor_id, drop column sequence, drop column changed_at,
        drop column changed_by, drop column cancel_reason, drop constraint meeting_state_check, add constraint meeting_state_check check (state in ('planned', 'held', 'cancelled'));
    `);
  }
}
