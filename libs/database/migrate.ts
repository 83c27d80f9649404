import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#platform/database/data-source';
import { entities } from './features.js';
import { migrations } from './migrations/all.js';

const MIGRATION_LOCK = 7_041_956;

/** Brings the schema up to date; two processes at once wait for each other (advisory lock on the one connection). Gives the number of migrations run. */
export async function migrate(databaseUrl: string): Promise<number> {
  // a pool of one: the session lock and the migrations must share the connection
  const source = new DataSource({ ...dataSourceOptions({ databaseUrl, databasePool: 1 }, entities, migrations), poolSize: 1 } as never);
  await source.initialize();
  try {
    await source.query('set statement_timeout = 0');
    await source.query('set lock_timeout = 0');
    await source.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await source.destroy();
  }
}
