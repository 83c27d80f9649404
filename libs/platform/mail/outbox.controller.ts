import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AppError } from '#kernel/errors';
import { CONFIG, type Config } from '../config/env.js';
import { Allow } from '../http/allow.js';
import { type KeptMessage, MessageFolder } from './message-folder.js';

class OutboxQuery {
  @ApiProperty({ required: false, description: 'Address or phone' }) @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
}

class KeptMessageView implements KeptMessage {
  @ApiProperty({ enum: ['mail', 'sms'] }) readonly channel: 'mail' | 'sms';
  @ApiProperty() readonly reference: string;
  @ApiProperty() readonly to: string;
  @ApiProperty() readonly subject: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}
class KeptMessages {
  @ApiProperty({ type: [KeptMessageView] }) readonly items: readonly KeptMessageView[];
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
  @ApiOkResponse({ type: KeptMessages })
  async list(@Query() query: OutboxQuery): Promise<KeptMessages> {
    if (!this.config.demo || this.config.smtpUrl) throw new AppError('NotFound', 'platform.not_found');
    return { items: await this.folder.list(query.to) };
  }
}
