import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const kinds = ['nudge_late', 'nudge_papers', 'nudge_call', 'nudge_profile'];

/** One message of an officer to many people: who asked, which list, which words, and who could not be reached. Its rows in the ledger carry its id as their plan. */
export class BulkReminders1764000000440 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create table bulk_reminder (
        id uuid primary key, list text not null check (list in ('late', 'papers', 'people')), template text not null check (template in (${kinds.map((kind) => `'${kind}'`).join(', ')})),
        asked_by uuid not null references account (id), asked_at timestamptz not null, leaves_at timestamptz not null, reached int not null check (reached > 0),
        unreached jsonb not null default '[]', undone_by uuid references account (id), undone_at timestamptz,
        constraint bulk_reminder_undone check ((undone_by is null) = (undone_at is null)), constraint bulk_reminder_after check (leaves_at > asked_at)
      );
      create index bulk_reminder_list on bulk_reminder (asked_at desc, id);
      create index bulk_reminder_asked_by on bulk_reminder (asked_by);
      create index bulk_reminder_undone_by on bulk_reminder (undone_by);
    `);
    await setWords(q, 'subject_kind', (words) => [...words, 'person']);
    await setWords(q, 'kind', (words) => [...words, ...kinds]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('delete from reminder where kind = any($1) and fallback_of is not null', [kinds]);
    await q.query('delete from reminder where kind = any($1)', [kinds]);
    await setWords(q, 'kind', (words) => words.filter((one) => !kinds.includes(one)));
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'person'));
    await q.query('drop table bulk_reminder');
  }
}
