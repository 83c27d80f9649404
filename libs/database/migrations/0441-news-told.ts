import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const kinds = [
  'application_received',
  'application_ineligible',
  'contract_ready',
  'money_sent',
  'loan_rescheduled',
  'notice_served',
  'loan_repaid',
  'mentor_asked',
  'mentor_offered',
  'mentor_found',
];
const subjects = ['loan', 'proposal'];

/** What happens to a file, a loan and a mentorship is told once, each in its own words. */
export class NewsTold1764000000441 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await setWords(q, 'subject_kind', (words) => [...words, ...subjects]);
    await setWords(q, 'kind', (words) => [...words, ...kinds]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('delete from reminder where kind = any($1) and fallback_of is not null', [kinds]);
    await q.query('delete from reminder where kind = any($1)', [kinds]);
    await setWords(q, 'kind', (words) => words.filter((one) => !kinds.includes(one)));
    await setWords(q, 'subject_kind', (words) => words.filter((one) => !subjects.includes(one)));
  }
}
