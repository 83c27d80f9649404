import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const subjects = ['candidacy', 'outcome'];
const kinds = ['candidacy_told', 'candidacy_received', 'candidacy_gone', 'candidacy_unanswered', 'outcome_asked'];

/** Messages about candidacies, to candidates and to organisations. */
export class CandidacyMessages1764000000351 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await setWords(q, 'subject_kind', (words) => [...new Set([...words, ...subjects])]);
    await setWords(q, 'kind', (words) => [...new Set([...words, ...kinds])]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind in ('candidacy', 'outcome')");
    await setWords(q, 'subject_kind', (words) => words.filter((one) => !subjects.includes(one)));
    await setWords(q, 'kind', (words) => words.filter((one) => !kinds.includes(one)));
  }
}
