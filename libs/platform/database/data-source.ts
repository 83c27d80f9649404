import { types } from 'pg';
import type { DataSourceOptions, EntityTarget, MixedList, MigrationInterface } from 'typeorm';
import type { Config } from '../config/env.js';

const INT8 = 20;
const DATE = 1082;

/**
 * Options of the one connection pool of a process. `bigint` comes back as JS bigint and `date` as text,
 * so that no amount passes through a float and no day through a zone. The schema comes from migrations only.
 */
export function dataSourceOptions(
  config: Pick<Config, 'databaseUrl' | 'databasePool'>,
  entities: readonly EntityTarget<object>[],
  migrations: readonly (new () => MigrationInterface)[] = [],
): DataSourceOptions {
  types.setTypeParser(INT8, (text) => BigInt(text));
  types.setTypeParser(DATE, (text) => text);
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities: [...entities] as MixedList<never>,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    synchronize: false,
    poolSize: config.databasePool,
    applicationName: 'tiwizi',
    connectTimeoutMS: 15_000,
    extra: { statement_timeout: 60_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 },
    poolErrorHandler: () => undefined,
  };
}
