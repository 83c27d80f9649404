import 'reflect-metadata';
import { ConfigError, loadConfig } from '#platform/config/env';
import { createApi } from './app.js';

async function main(): Promise<void> {
  const config = loadConfig();
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  // the supervisor holds the other end of the channel: when it dies, by whatever signal, we stop too
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
