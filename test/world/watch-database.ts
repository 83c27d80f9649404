import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryRunner } from 'typeorm';
import type { Db } from '#platform/database/db';

/**
 * Tripwires of the stories, at the door to PostgreSQL.
 *
 * Whoever asks the pool for a second connection while a transaction is open fails at once, with the place in the stack: in production the same call
 * answers from another moment, and under load all who hold one connection and wait for a second wait for each other.
 *
 * Rows that come without an order come backwards: a list that only happens to be in order does not stay so.
 *
 * And it counts the statements.
 */
export function watchDatabase(db: Db): { statements: number } {
  const seen = { statements: 0 };
  const open = new AsyncLocalStorage<true>();
  const transaction = db.transaction.bind(db);
  db.transaction = (work) => transaction((tx) => open.run(true, () => work(tx)));
  const connect = db.source.createQueryRunner.bind(db.source);
  db.source.createQueryRunner = (mode) => {
    if (open.getStore()) throw new Error('a second connection inside a transaction: hand the tx on');
    return watched(connect(mode), seen);
  };
  return seen;
}

/** The statement without what stands in parentheses: only its own order counts. */
function outermost(sql: string): string {
  let [text, before] = [sql, ''];
  while (text !== before) [text, before] = [text.replace(/\([^()]*\)/g, ''), text];
  return text;
}

function watched(runner: QueryRunner, seen: { statements: number }): QueryRunner {
  const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
  runner.query = async (sql: string, ...rest: unknown[]) => {
    seen.statements++;
    const result = await query(sql, ...rest);
    if (!/^\s*(select|with)\b/i.test(sql) || /\border by\b/i.test(outermost(sql))) return result as never;
    // `with … update … returning` comes as rows and their count
    if (Array.isArray(result) && typeof result[1] === 'number') (result[0] as unknown[]).reverse();
    else if (Array.isArray(result)) result.reverse();
    else if (Array.isArray((result as { records?: unknown[] } | undefined)?.records)) (result as { records: unknown[] }).records.reverse();
    return result as never;
  };
  return runner;
}
