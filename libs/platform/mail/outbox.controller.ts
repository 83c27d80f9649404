import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AppError } from '#kernel/errors';
import { CONFIG, type Config } from '../config/env.js';
import { Allow } from '../http/allow.js';
import { type KeptMessage, MessageFolder } from './message-folder.js';

class OutboxQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
}

/** Shows the messages that the folder driver kept. Only in the demo: with real messages or in production the page does not exist. */
@ApiTags('platform')
@Controller('outbox')
export class OutboxController {
  constructor(
    private readonly folder: MessageFolder,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('public')
  @ApiOperation({ summary: 'Messages kept by the demo instead of being sent' })
  async list(@Query() query: OutboxQuery): Promise<{ items: KeptMessage[] }> {
    if (!this.config.demo || this.config.smtpUrl) throw new AppError('NotFound', 'platform.not_found');
    return { items: await this.folder.list(query.to) };
  }
}
