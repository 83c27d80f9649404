import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { featureModules } from '#database/features';
import type { Config } from '#platform/config/env';
import { Workers } from '#platform/queue/workers';
import { houseImports } from '../house.js';
import { schedule } from './schedule.js';

@Module({})
class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [...houseImports(config), ...featureModules] };
  }
}

/** The same features without HTTP; works the queues and keeps the schedule. */
export async function createWorker(config: Config): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { bufferLogs: true, abortOnError: false });
  app.enableShutdownHooks();
  const workers = app.get(Workers);
  await workers.start();
  await workers.schedule(schedule);
  return app;
}
