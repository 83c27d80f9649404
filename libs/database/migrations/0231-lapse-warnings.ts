import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const kinds = ['lapse_soon', 'lapse_last', 'desk_lapse_soon', 'desk_lapse_last'];

/** Messages before the clock ends a file. */
export class LapseWarnings1764000000231 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await setWords(q, 'subject_kind', (words) => [...new Set([...words, 'application'])]);
    await setWords(q, 'kind', (words) => [...new Set([...words, ...kinds])]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where subject_kind = 'application'");
    await setWords(q, 'subject_kind', (words) => words.filter((one) => one !== 'application'));
    await setWords(q, 'kind', (words) => words.filter((one) => !kinds.includes(one)));
  }
}
