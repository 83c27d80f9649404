import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { BulkBody, BulkMade, BulkPage, BulkPreview, BulkQuery, BulkUndone, BulkView } from './bulk.dto.js';
import { BulkQueries } from './bulk.queries.js';
import { PreviewBulk } from './use-cases/preview-bulk.js';
import { SendBulk } from './use-cases/send-bulk.js';
import { UndoBulk } from './use-cases/undo-bulk.js';

/** One message of an officer to many people. */
@ApiTags('reminders')
@Controller('reminders/bulk')
export class BulkController {
  constructor(
    private readonly queries: BulkQueries,
    private readonly preview: PreviewBulk,
    private readonly sendBulk: SendBulk,
    private readonly undoBulk: UndoBulk,
  ) {}

  @Get('preview')
  @Allow('reminders.remind')
  @ApiOperation({ summary: 'Whom a reminder of a list would reach, by which way, in which words, and who would get nothing' })
  @ApiOkResponse({ type: BulkPreview })
  look(@Me() actor: Actor, @Query() query: BulkQuery): Promise<BulkPreview> {
    return this.preview.execute(actor, query);
  }

  @Get()
  @Allow('reminders.remind')
  @ApiOperation({ summary: 'Reminders to many people, newest first' })
  @ApiOkResponse({ type: BulkPage })
  list(@Query() query: PageQuery): Promise<BulkPage> {
    return this.queries.list(query);
  }

  @Post()
  @Allow('reminders.remind')
  @ApiOperation({ summary: 'Remind people of a list; nothing leaves for a minute' })
  @ApiCreatedResponse({ type: BulkMade })
  send(@Me() actor: Actor, @Body() body: BulkBody, @Key() key: RequestKey): Promise<BulkMade> {
    return this.sendBulk.execute(actor, body, key);
  }

  @Get(':id')
  @Allow('reminders.remind')
  @ApiOperation({ summary: 'What became of a reminder to many people' })
  @ApiOkResponse({ type: BulkView })
  one(@Param('id', IdPipe) id: string): Promise<BulkView> {
    return this.queries.one(id);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Allow('reminders.remind')
  @ApiOperation({ summary: 'Take back what has not left' })
  @ApiOkResponse({ type: BulkUndone })
  undo(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<BulkUndone> {
    return this.undoBulk.execute(actor, id, key);
  }
}
