import type { QueryRunner } from 'typeorm';

/** The words that the wall lets through now, read from the wall itself: other migrations of these days add words too. */
export async function setWords(q: QueryRunner, column: string, change: (words: readonly string[]) => readonly string[]): Promise<void> {
  const name = `reminder_${column}_check`;
  const [{ def }] = (await q.query('select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1', [name])) as [{ def: string }];
  const words = change([...def.matchAll(/'(\w+)'::text/g)].map((found) => found[1]!));
  await q.query(`alter table reminder drop constraint ${name}, add constraint ${name} check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`);
}
