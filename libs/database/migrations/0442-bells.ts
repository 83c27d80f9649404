import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const kinds = ['job_missing', 'backlog_high'];

/** The schedule as the workers ring it, with the last run of each bell and who runs it now; administrators are told when one is missing. */
export class Bells1764000000442 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table bell (
        name text primary key, every_seconds int, cron text, sentence text not null, listed_at timestamptz not null, running_until timestamptz, runner uuid,
        started_at timestamptz, milliseconds int, done int, failed int, trouble text,
        constraint bell_rhythm check ((every_seconds is null) <> (cron is null)), constraint bell_runner check ((running_until is null) = (runner is null))
      );
    `);
    await setWords(q, 'subject_kind', (words) => [...words, 'job']);
    await setWords(q, 'kind', (words) => [...words, ...kinds]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('delete from reminder where kind = any($1) and fallback_of is not null', [kinds]);
    await q.query('delete from reminder where kind = any($1)', [kinds]);
    await setWords(q, 'kind', (words) => words.filter((one) => !kinds.includes(one)));
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'job'));
    await q.query('drop table bell');
  }
}
