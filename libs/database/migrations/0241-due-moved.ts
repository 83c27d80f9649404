import type { MigrationInterface, QueryRunner } from 'typeorm';

const walls = [
  ['subject_kind', 'reflow'],
  ['kind', 'due_moved'],
] as const;

/** The words that the wall lets through now, read from the wall itself: other migrations of these days add words too. */
async function setWords(q: QueryRunner, column: string, change: (words: readonly string[]) => readonly string[]): Promise<void> {
  const name = `reminder_${column}_check`;
  const [{ def }] = (await q.query('select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1', [name])) as [{ def: string }];
  const words = change([...def.matchAll(/'(\w+)'::text/g)].map((found) => found[1]!));
  await q.query(`alter table reminder drop constraint ${name}, add constraint ${name} check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`);
}

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
