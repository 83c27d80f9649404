import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from '#platform/database/db';

/**
 * A tripwire of the stories: whoever asks the pool for a second connection while a transaction is open fails at once, with the place in the stack.
 * In production the same call answers from another moment, and under load all who hold one connection and wait for a second wait for each other.
 */
export function watchConnections(db: Db): void {
  const open = new AsyncLocalStorage<true>();
  const transaction = db.transaction.bind(db);
  db.transaction = (work) => transaction((tx) => open.run(true, () => work(tx)));
  const connect = db.source.createQueryRunner.bind(db.source);
  db.source.createQueryRunner = (mode) => {
    if (open.getStore()) throw new Error('a second connection inside a transaction: hand the tx on');
    return connect(mode);
  };
}
