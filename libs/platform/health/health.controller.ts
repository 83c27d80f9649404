import { Controller, Get, Header, Headers, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { register } from 'prom-client';
import { AppError } from '#kernel/errors';
import { CONFIG, type Config } from '../config/env.js';
import { Allow } from '../http/allow.js';
import { Health, type HealthReport } from './health.js';

/** Health for supervisors and metrics for Prometheus; outside /api, without personal data. */
@ApiExcludeController()
@SkipThrottle()
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('health/live')
  @Allow('public')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Allow('public')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await this.health.report();
    if (report.status === 'down') void reply.status(503);
    return report;
  }

  @Get('metrics')
  @Allow('public')
  @Header('content-type', register.contentType)
  async metrics(@Headers('authorization') authorization?: string): Promise<string> {
    if (this.config.metricsToken && authorization !== `Bearer ${this.config.metricsToken}`) throw new AppError('Forbidden', 'platform.not_allowed');
    if (!this.config.metricsToken && this.config.environment === 'production') throw new AppError('NotFound', 'platform.not_found');
    await this.health.measure();
    return register.metrics();
  }
}
