import 'reflect-metadata';
import { Logger } from 'nestjs-pino';
import { ConfigError, loadConfig } from '#platform/config/env';
import { createWorker } from './worker.js';

async function main(): Promise<void> {
  const app = await createWorker(loadConfig());
  app.useLogger(app.get(Logger));
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
