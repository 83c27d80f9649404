import path from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityTarget } from 'typeorm';
import { Clock, SystemClock } from '#kernel/clock';
import { Actors } from './auth/actors.js';
import { ApiKeys } from './auth/api-keys.js';
import { Sessions } from './auth/sessions.js';
import { ApiKeyStrategy, SessionStrategy } from './auth/strategies.js';
import { CONFIG, type Config } from './config/env.js';
import { dataSourceOptions } from './database/data-source.js';
import { Db } from './database/db.js';
import { DiskFileStore, FileStore } from './files/file-store.js';
import { Health } from './health/health.js';
import { ForgetOld } from './housekeeping/forget-old.js';
import { FolderMailer } from './mail/folder-mailer.js';
import { Mailer } from './mail/mailer.js';
import { MessageFolder } from './mail/message-folder.js';
import { SmtpMailer } from './mail/smtp-mailer.js';
import { Outside } from './outside/outside.js';
import { EVENT_WRITER } from './outbox/events.js';
import { Deliver } from './outbox/deliver.js';
import { OutboxWriter } from './outbox/event-writer.js';
import { Subscribers } from './outbox/subscribers.js';
import { Pdf } from './pdf/pdf.js';
import { WebPush } from './push/web-push.js';
import { Bells } from './queue/bells.js';
import { JobHandlers } from './queue/handlers.js';
import { Queues } from './queue/queues.js';
import { Workers } from './queue/workers.js';
import { Sealer } from './secrets/sealer.js';
import { HttpSmsGateway } from './sms/http-sms-gateway.js';
import { LogSmsGateway, SmsGateway } from './sms/sms-gateway.js';
import { Texts } from './texts/texts.js';

export interface PlatformOptions {
  readonly config: Config;
  readonly entities: readonly EntityTarget<object>[];
  /** Another clock than the system's: tests and the demo. */
  readonly clock?: Clock;
}

/** All plumbing, once per process and everywhere at hand; no business word. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, entities, clock }: PlatformOptions): DynamicModule {
    const folder = new MessageFolder(path.join(config.dataDir, 'outbox'));
    const theClock = clock ?? new SystemClock();
    const outside = [
      { provide: MessageFolder, useValue: folder },
      { provide: Mailer, useValue: config.smtpUrl ? new SmtpMailer(config.smtpUrl, config.mailFrom) : new FolderMailer(folder, theClock) },
      { provide: SmsGateway, useValue: config.sms ? new HttpSmsGateway(config.sms) : new LogSmsGateway(folder, theClock) },
      { provide: FileStore, useValue: new DiskFileStore(path.join(config.dataDir, 'files')) },
    ];
    const inside = [
      Actors,
      ApiKeys,
      Bells,
      Db,
      Deliver,
      ForgetOld,
      Health,
      JobHandlers,
      OutboxWriter,
      Outside,
      Pdf,
      Queues,
      Sealer,
      Sessions,
      Subscribers,
      Texts,
      WebPush,
      Workers,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, PassportModule, TypeOrmModule.forRoot({ ...dataSourceOptions(config, entities), retryAttempts: 3, retryDelay: 1000 })],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: theClock },
        { provide: EVENT_WRITER, useExisting: OutboxWriter },
        ...outside,
        ...inside,
        SessionStrategy,
        ApiKeyStrategy,
      ],
      exports: [CONFIG, Clock, EVENT_WRITER, ...outside.map((provider) => provider.provide), ...inside, DiscoveryModule],
    };
  }
}
