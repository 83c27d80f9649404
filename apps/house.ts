import { type DynamicModule, RequestMethod } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Clock } from '#kernel/clock';
import { entities } from '#database/features';
import type { Config } from '#platform/config/env';
import { PlatformModule } from '#platform/platform.module';

/** What every app of the house starts from: logs and the platform. */
export function houseImports(config: Config, clock?: Clock): DynamicModule[] {
  const redact = ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', 'req.remoteAddress', 'req.remotePort'];
  // the path without its query: searches may hold names
  const serializers = {
    req: (req: { id: string; method: string; url: string }) => ({ id: req.id, method: req.method, path: req.url.split('?')[0] }),
    res: (res: { statusCode: number }) => ({ status: res.statusCode }),
  };
  const forRoutes = [{ path: '{*path}', method: RequestMethod.ALL }]; // the default of the logger is a spelling that Nest 11 warns about
  return [
    LoggerModule.forRoot({ forRoutes, pinoHttp: { level: config.logLevel, redact, serializers } }),
    PlatformModule.forRoot({ config, entities, ...(clock ? { clock } : {}) }),
  ];
}

const LATEST_END_MS = 10_000;

/** The supervisor holds the other end of the channel: when it dies, by whatever signal, this process ends in order, at the latest after ten seconds. */
export function endWithSupervisor(): void {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), LATEST_END_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
