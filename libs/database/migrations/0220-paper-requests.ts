import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');
const walls = (subjects: readonly string[], kinds: readonly string[]): string => `
  alter table reminder drop constraint reminder_subject_kind_check, drop constraint reminder_kind_check;
  alter table reminder add constraint reminder_subject_kind_check check (subject_kind in (${words(subjects)})), add constraint reminder_kind_check check (kind in (${words(kinds)}));`;
const before = {
  subjects: ['instalment', 'meeting', 'hearing', 'letter'],
  kinds: ['instalment_soon', 'instalment_late', 'meeting_soon', 'hearing_invited', 'hearing_soon', 'decision_told'],
};

/** One request for all that a file lacks, its items, and the message that tells them; a second one waits for another person. */
export class PaperRequests1764000000220 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table paper_request (
        id uuid primary key, application_id uuid not null references loan_application (id), n int not null check (n > 0),
        state text not null check (state in ('proposed', 'declined', 'open', 'answered')), due_on date not null, message text not null default '',
        asked_by uuid not null references account (id), asked_at timestamptz not null, sent_at timestamptz, answered_at timestamptz,
        reason text not null default '', decided_by uuid references account (id), decided_at timestamptz, unique (application_id, n),
        constraint paper_request_sent check ((state in ('open', 'answered')) = (sent_at is not null) and (state = 'answered') = (answered_at is not null)),
        constraint paper_request_decided check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (reason = '')),
        constraint paper_request_two_persons check (decided_by is distinct from asked_by),
        constraint paper_request_again_with_reason check (n = 1 or state = 'proposed' or reason <> '')
      );
      create unique index paper_request_one_running on paper_request (application_id) where state in ('proposed', 'open');
      create index paper_request_waiting on paper_request (asked_at, id) where state = 'proposed';
      create index paper_request_asked_by on paper_request (asked_by);
      create index paper_request_decided_by on paper_request (decided_by);
      create table paper_request_item (
        id uuid primary key, request_id uuid not null references paper_request (id), n int not null check (n > 0), code text, text text not null default '', wanted int not null check (wanted > 0),
        reason text not null check (reason in ('missing', 'refused', 'expired', 'other')), words text not null default '',
        answer text not null check (answer in ('open', 'given', 'cannot')), explanation text not null default '', answered_at timestamptz, unique (request_id, n),
        constraint paper_request_item_named check ((code is null) = (text <> '') and (code is null) = (reason = 'other')),
        constraint paper_request_item_explained check (answer <> 'cannot' or explanation <> '')
      );
    `);
    await q.query(walls([...before.subjects, 'paper_request'], [...before.kinds, 'papers_asked', 'papers_due']));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind = 'paper_request'");
    await q.query(walls(before.subjects, before.kinds));
    await q.query('drop table paper_request_item, paper_request');
  }
}
