import type { MigrationInterface, QueryRunner } from 'typeorm';
import { setWords } from './reminder-walls.js';

const walls = [
  ['subject_kind', 'reflow'],
  ['kind', 'due_moved'],
] as const;

/** The message that tells a borrower that a due day moved with a day off. */
export class DueMoved1764000000241 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const [column, word] of walls) await setWords(q, column, (words) => [...new Set([...words, word])]);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query("delete from reminder where kind = 'due_moved'");
    for (const [column, word] of walls) await setWords(q, column, (words) => words.filter((one) => one !== word));
  }
}
