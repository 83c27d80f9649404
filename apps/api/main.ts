import 'reflect-metadata';
import { ConfigError, loadConfig } from '#platform/config/env';
import { endWithSupervisor } from '../house.js';
import { createApi } from './app.js';

async function main(): Promise<void> {
  endWithSupervisor();
  const config = loadConfig();
  const app = await createApi(config);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
