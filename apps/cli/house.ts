import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { featureModules } from '#database/features';
import type { Config } from '#platform/config/env';
import { houseImports } from '../house.js';
import { TerminalLogger } from './terminal-logger.js';
import type { Terminal } from './terminal.js';

@Module({})
class HouseModule {
  static forRoot(config: Config): DynamicModule {
    return { module: HouseModule, imports: [...houseImports(config), ...featureModules] };
  }
}

/** The house without HTTP and without workers, for one command; closed when the command is done. */
export async function inHouse<T>(terminal: Terminal, work: (house: INestApplicationContext, config: Config) => Promise<T>): Promise<T> {
  const config = terminal.config();
  const house = await NestFactory.createApplicationContext(HouseModule.forRoot(config), { logger: new TerminalLogger(terminal), abortOnError: false });
  try {
    return await work(house, config);
  } finally {
    await house.close();
  }
}
