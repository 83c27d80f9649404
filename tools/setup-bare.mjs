// Until the command line has `setup`: migrations and reference data only.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
require('reflect-metadata');
const { migrate } = require('../dist/libs/database/migrate.js');
const { loadReferences } = require('../dist/libs/database/reference/load.js');
const { dataSourceOptions } = require('../dist/libs/platform/database/data-source.js');
const { Tx } = require('../dist/libs/platform/database/tx.js');
const { DataSource } = require('typeorm');
const databaseUrl = process.env.DATABASE_URL;
console.log(`  ${await migrate(databaseUrl)} migrations`);
const source = await new DataSource(dataSourceOptions({ databaseUrl, databasePool: 2 }, [])).initialize();
await source.transaction((manager) => loadReferences(new Tx(manager, { write: () => Promise.resolve([]), deliverSoon: () => undefined })));
await source.destroy();
