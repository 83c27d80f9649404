import { createPostgresBackend, type QueueOptions, type WorkerOptions } from 'bullmq';
import type { Config } from '../config/env.js';

interface Backend {
  readonly name: 'redis' | 'postgres';
  readonly options: Pick<QueueOptions & WorkerOptions, 'connection'>;
  readonly factory: typeof createPostgresBackend | undefined;
}

/** BullMQ on Redis when a Redis is set, else on its PostgreSQL backend in a schema of its own: the same Queue and Worker either way. */
export function queueBackend(config: Pick<Config, 'databaseUrl' | 'redisUrl'>): Backend {
  return config.redisUrl
    ? { name: 'redis', options: { connection: { url: config.redisUrl, maxRetriesPerRequest: null } }, factory: undefined }
    : { name: 'postgres', options: { connection: { connectionString: config.databaseUrl, schema: 'bullmq', migrate: true, max: 4 } }, factory: createPostgresBackend };
}
