import { migrate } from '#database/migrate';
import { loadReferences, readReference } from '#database/reference/load';
import { OpenFund } from '#features/loans';
import { upsertPartners } from '#features/organisations';
import { ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { inHouse } from './house.js';
import type { Terminal } from './terminal.js';

export interface SetupDone {
  readonly migrations: number;
  readonly references: Readonly<Record<string, number>>;
  readonly partners: number;
}

/** Brings a database of any age to what this version needs, step by step, each told with its duration. */
export async function setUp(terminal: Terminal): Promise<SetupDone> {
  const migrations = await terminal.step(
    'setup.migrated',
    () => migrate(terminal.config().databaseUrl),
    (count) => ({ count }),
  );
  return inHouse(terminal, async (house) => {
    const db = house.get(Db);
    const references = await terminal.step(
      'setup.references',
      () => db.transaction((tx) => loadReferences(tx)),
      (loaded) => ({ count: [...loaded.values()].reduce((sum, rows) => sum + rows, 0) }),
    );
    house.get(ReferenceQueries).forget();
    const partners = await terminal.step(
      'setup.partners',
      () => db.transaction((tx) => upsertPartners(tx, readReference('partners.csv'))),
      (count) => ({ count }),
    );
    await terminal.step('setup.fund', () => house.get(OpenFund).ensure());
    return { migrations, references: Object.fromEntries(references), partners };
  });
}
