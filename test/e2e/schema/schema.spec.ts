import { entities } from '#database/features';
import { accountPersonalData } from '#features/accounts';
import { candidacyPersonalData } from '#features/candidacies';
import { documentPersonalData } from '#features/documents';
import { signalPersonalData } from '#features/matching';
import { impersonalColumns, personalData } from '#features/people';
import { dataSourceOptions } from '#platform/database/data-source';
import { DataSource } from 'typeorm';
import { leadPersonalData } from '#features/loans';
import { leadOutcomes } from '../../../libs/features/loans/eligibility/domain/lead';
import { migrations } from '#database/migrations/all';
import { roles } from '#kernel/permissions';
import { movesTables } from '../../consistency/moves-tables';
import { repaymentChannels } from '../../../libs/features/loans/agreement/domain/channels';
import { decisionKinds } from '../../../libs/features/loans/application/domain/decision';
import { entryKinds, ledgerAccounts } from '../../../libs/features/loans/fund/domain/ledger';
import { reminderKinds } from '../../../libs/features/reminders/domain/plan';
import { reminderStates } from '../../../libs/features/reminders/entities/reminder.entity';
import { organisationKinds } from '../../../libs/features/organisations/domain/organisation';
import { freshDatabase } from '../../world/database';

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly is_nullable: 'YES' | 'NO';
  readonly data_type: string;
}

describe('the schema of PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let source: DataSource;
  let columns: readonly Column[];
  beforeAll(async () => {
    database = await freshDatabase();
    source = await new DataSource(dataSourceOptions({ databaseUrl: database.url, databasePool: 2 }, entities, migrations)).initialize();
    columns = await source.query<Column[]>(
      "select table_name, column_name, is_nullable, data_type from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position",
    );
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('has exactly the columns that the entities name, with their types, null only where they say so', () => {
    const kind: Readonly<Record<string, string>> = { int: 'integer', timestamptz: 'timestamp with time zone' };
    const named = source.entityMetadatas.flatMap(({ tableName, columns: all }) =>
      all.map(
        ({ databaseName, type, isArray, isNullable }) => `${tableName}.${databaseName} ${isArray ? 'ARRAY' : (kind[String(type)] ?? String(type))}${isNullable ? ' null' : ''}`,
      ),
    );
    const tables = new Set(source.entityMetadatas.map(({ tableName }) => tableName));
    const known = columns.filter(({ table_name }) => tables.has(table_name)).map((c) => `${c.table_name}.${c.column_name} ${c.data_type}${c.is_nullable === 'YES' ? ' null' : ''}`);
    expect(named.sort()).toEqual(known.sort());
  });

  const checks = async (table: string, column: string): Promise<string[]> => {
    const rows = await source.query<{ def: string }[]>(
      "select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and contype = 'c' order by conname",
      [table],
    );
    const found = rows.map(({ def }) => def).find((def) => new RegExp(`\\(\\(?${column} = ANY|\\(${column}\\)`).test(def)) ?? '';
    return [...found.matchAll(/'(\w+)'::text/g)].map(([, value = '']) => value).sort();
  };

  it.each(movesTables)('lets $table be in the states of its tables of moves, and in no other', async ({ table }) =>
    expect(await checks(table, 'state')).toEqual([...new Set(movesTables.filter((one) => one.table === table).flatMap(({ states }) => states))].sort()),
  );

  it.each([
    ['account_role', 'role', roles.filter((role) => role !== 'system')],
    ['lead', 'outcome', leadOutcomes],
    ['repayment', 'channel', repaymentChannels],
    ['committee_decision', 'kind', decisionKinds],
    ['ledger_entry', 'kind', entryKinds],
    ['ledger_posting', 'account', ledgerAccounts],
    ['reminder', 'kind', reminderKinds],
    ['reminder', 'state', reminderStates],
    ['organisation', 'kind', organisationKinds],
  ] as const)('%s.%s takes the words of the code, and no other', async (table, column, words) => expect(await checks(table, column)).toEqual([...words].sort()));

  it('keeps no column about a person without its purpose', () => {
    const told = [...personalData, ...accountPersonalData, ...leadPersonalData, ...documentPersonalData, ...candidacyPersonalData, ...signalPersonalData].map(
      ({ table, column }) => `${table}.${column}`,
    );
    const tables = [
      'account',
      'account_role',
      'sign_up',
      'password_reset',
      'session',
      'person',
      'person_language',
      'person_skill',
      'person_wish',
      'person_experience',
      'person_diploma',
      'person_merge',
      'person_adaptation',
      'lead',
      'document',
      'candidacy',
      'candidacy_outcome',
      'match_signal',
    ];
    const technical = [
      ...impersonalColumns,
      'account_id',
      'role',
      'state',
      'kept',
      'known',
      'confirmed_at',
      'code_hash',
      'expires_at',
      'tries',
      'used_at',
      'token_hash',
      'seen_at',
      'idle_ms',
      'ends_at',
      ...['verdict', 'answered_by', 'consent_version', 'at', 'outcome', 'handled_by', 'handled_at', 'keep_until'],
    ];
    const kept = columns.filter(
      ({ table_name, column_name }) => tables.includes(table_name) && !(technical.includes(column_name) && !told.includes(`${table_name}.${column_name}`)),
    );
    expect(kept.map(({ table_name, column_name }) => `${table_name}.${column_name}`).sort()).toEqual([...told].sort());
  });

  it('keeps money in bigint, instants with their zone, and never a number with a floating point but degrees', () => {
    const odd = columns.filter(({ data_type, column_name }) => /double|real|numeric|money|without time zone/.test(data_type) && !/latitude|longitude/.test(column_name));
    expect(odd).toEqual([]);
    const amounts = columns.filter(
      ({ column_name }) => /amount|principal|salary|contribution$|resources|investment|credit|excess|(^|_)paid$|^needs$/.test(column_name) && !/share/.test(column_name),
    );
    expect(amounts.filter(({ data_type }) => data_type !== 'bigint').map(({ table_name, column_name }) => `${table_name}.${column_name}`)).toEqual([]);
  });

  it('gives every foreign key an index, so that nobody waits for a walk through a table', async () => {
    const bare = await source.query<
      { fk: string }[]
    >(`select c.conrelid::regclass || '.' || a.attname as fk from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]) order by 1`);
    expect(bare.map(({ fk }) => fk).filter((fk) => !small.test(fk))).toEqual([]);
  });

  it('goes back to nothing and forward again by its migrations', async () => {
    for (const _ of migrations) await source.undoLastMigration();
    const left = await source.query<{ table_name: string }[]>(
      "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    );
    expect(left.map(({ table_name }) => table_name)).toEqual(['schema_migration']);
    expect(await source.runMigrations()).toHaveLength(migrations.length);
  });
});

/** Columns that point to tables of a few dozen rows which never go: nobody looks from there. */
const small = /_code$|\.product_id$|\.fund_id$|decided_by$|recorded_by$|planned_by$|officer_account_id$/;
