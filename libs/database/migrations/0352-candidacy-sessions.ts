import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which session of a training a candidate has a seat. */
export class CandidacySessions1764000000352 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table candidacy add column session_id uuid references training_session (id), add constraint candidacy_in_session check (session_id is null or kind = 'training');
      create index candidacy_session on candidacy (session_id, state) where session_id is not null;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter table candidacy drop constraint candidacy_in_session, drop column session_id');
  }
}
