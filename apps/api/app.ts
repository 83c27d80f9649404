import { randomUUID } from 'node:crypto';
import zlib from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { type DynamicModule, Module, RequestMethod } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { Clock } from '#kernel/clock';
import { featureModules } from '#database/features';
import { AllowGuard, KeyBudgetGuard, OriginGuard, WhoGuard } from '#platform/auth/guards';
import { SandboxInterceptor } from '#platform/auth/sandbox';
import type { Config } from '#platform/config/env';
import { HealthController } from '#platform/health/health.controller';
import { ScheduleController } from '#platform/queue/schedule.controller';
import { ProblemsController } from '#platform/http/problems.controller';
import { ProblemFilter } from '#platform/http/problem.filter';
import { Routes } from '#platform/http/routes';
import { validationPipe } from '#platform/http/validation';
import { OutboxController } from '#platform/mail/outbox.controller';
import { houseImports } from '../house.js';
import { serveOpenApi } from './openapi.js';
import { mountWeb } from './web.js';

const MAX_BODY = 12 * 1024 * 1024;

/** The HTTP application: who calls, may they, is the origin ours; then the routes; every refusal is problem+json. */
@Module({})
class ApiModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [...houseImports(config, clock), ThrottlerModule.forRoot([{ ttl: 60_000, limit: config.requestsPerMinute }]), ...featureModules],
      controllers: [HealthController, OutboxController, ProblemsController, ScheduleController],
      providers: [
        Routes,
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_GUARD, useClass: OriginGuard },
        { provide: APP_GUARD, useClass: WhoGuard },
        { provide: APP_GUARD, useClass: KeyBudgetGuard },
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_INTERCEPTOR, useClass: SandboxInterceptor },
        ProblemFilter,
        { provide: APP_FILTER, useExisting: ProblemFilter },
      ],
    };
  }
}

/** Makes the API (not yet listening). `web: false` leaves the pages out. */
export async function createApi(config: Config, options: { clock?: Clock; web?: boolean } = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy ? config.trustProxy.split(',') : false,
    bodyLimit: MAX_BODY,
    genReqId: () => randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => app.get(ProblemFilter).answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config, options.clock), adapter, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api', { exclude: ['health/*path', { path: 'metrics', method: RequestMethod.GET }] });
  app.useGlobalPipes(validationPipe());
  await app.register(cookie as never);
  await app.register(multipart, { limits: { fileSize: 8 * 1024 * 1024, files: 5, fields: 50 } });
  await app.register(helmet, securityHeaders(config));
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } } } as never);
  serveOpenApi(app);
  if (options.web !== false) await mountWeb(app, config);
  app.enableShutdownHooks();
  return app;
}

function securityHeaders(config: Config): object {
  return {
    // helmet's default "no-referrer" makes browsers send "Origin: null" with a form, which the web then refuses
    referrerPolicy: { policy: 'same-origin' },
    enableCSPNonces: !config.webDev, // script nonce for the inline scripts of the rendered page
    crossOriginEmbedderPolicy: false,
    contentSecurityPolicy: config.webDev
      ? false
      : {
          directives: {
            defaultSrc: ["'self'"],
            scriptSrc: ["'self'"],
            styleSrc: ["'self'"],
            styleSrcElem: ["'self'", "'unsafe-inline'"],
            styleSrcAttr: ["'unsafe-inline'"],
            imgSrc: ["'self'", 'data:'],
            frameAncestors: ["'none'"],
            upgradeInsecureRequests: config.publicUrl.startsWith('https://') ? [] : null,
          },
        },
  };
}
