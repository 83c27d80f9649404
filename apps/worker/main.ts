import 'reflect-metadata';
import { Logger } from 'nestjs-pino';
import { ConfigError, loadConfig } from '#platform/config/env';
import { endWithSupervisor } from '../house.js';
import { createWorker } from './worker.js';

async function main(): Promise<void> {
  endWithSupervisor();
  const app = await createWorker(loadConfig());
  app.useLogger(app.get(Logger));
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
