import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { LATEST_SCHEMA_VERSION, Queue } from 'bullmq';
import { Client } from 'pg';
import { migrations } from '#database/migrations/all';
import { migrate } from '#database/migrate';
import { loadReferences, referenceFolder } from '#database/reference/load';
import { dataSourceOptions } from '#platform/database/data-source';
import { Tx } from '#platform/database/tx';
import { queueBackend } from '#platform/queue/backend';
import { DataSource } from 'typeorm';
import { projectRoot } from '#platform/config/paths';

const TEMPLATE_LOCK = 7_041_957;

const adminUrl = (): string => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the stories with `npm test`');
  return url;
};

export const urlOf = (database: string): string => {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.toString();
};

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Changes with the migrations (also those of the queue) and the reference data, so that a template never is of another time. */
function fingerprint(): string {
  const hash = createHash('sha256').update([...migrations.map((migration) => migration.name), LATEST_SCHEMA_VERSION].join());
  for (const folder of [referenceFolder(), path.join(projectRoot(), 'libs/database/migrations')])
    for (const file of fs.readdirSync(folder).sort()) if (fs.statSync(path.join(folder, file)).isFile()) hash.update(fs.readFileSync(path.join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

async function makeTemplate(name: string, client: Client): Promise<void> {
  const half = `${name}_half`;
  await client.query(`drop database if exists ${half}`);
  await client.query(`create database ${half}`);
  await migrate(urlOf(half));
  const source = await new DataSource(dataSourceOptions({ databaseUrl: urlOf(half), databasePool: 2 }, [])).initialize();
  await source.transaction((manager) => loadReferences(new Tx(manager, { write: () => Promise.resolve([]), deliverSoon: () => undefined })));
  await source.destroy();
  const { options, factory } = queueBackend({ databaseUrl: urlOf(half), redisUrl: undefined });
  const queue = new Queue('template', options, factory as never); // makes the tables of the queue
  await queue.waitUntilReady();
  await queue.close();
  await client.query(`alter database ${half} rename to ${name}`);
}

/** A database of its own for one file of stories: a copy of the migrated template with the reference data. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = `tiwizi_template_${fingerprint()}`;
  const name = `tiwizi_story_${randomBytes(5).toString('hex')}`;
  await asAdmin(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(template, client);
    await client.query(`create database ${name} template ${template}`);
  });
  return { url: urlOf(name), drop: () => asAdmin(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))) };
}
