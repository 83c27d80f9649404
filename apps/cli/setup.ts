import type { INestApplicationContext } from '@nestjs/common';
import { type DemoState, demoState } from '#database/demo/marker';
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
  /** What was found: `empty` and `begun` are told now; `off` when the settings want no demo world. */
  readonly demo: DemoState['state'] | 'off';
}

/** Brings a database of any age to what this version needs, step by step, each told with its duration. */
export async function setUp(terminal: Terminal): Promise<SetupDone> {
  const migrations = await terminal.step(
    'setup.migrated',
    () => migrate(terminal.config().databaseUrl),
    (count) => ({ count }),
  );
  const done = await inHouse(terminal, (house, config) => furnish(terminal, house, config.demo));
  if (done.demo === 'empty' || done.demo === 'begun') {
    const { seedDemo } = await import('./demo.js');
    await terminal.step('setup.demo', () => seedDemo(terminal));
  }
  return { migrations, ...done };
}

async function furnish(terminal: Terminal, house: INestApplicationContext, demo: boolean): Promise<Omit<SetupDone, 'migrations'>> {
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
  return { references: Object.fromEntries(references), partners, demo: demo ? (await demoState(db)).state : 'off' };
}
