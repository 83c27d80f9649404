import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { FeedBody, FeedList, FeedMade, FeedRunPage, FeedRunQuery, FeedView } from './feeds.dto.js';
import { FeedQueries } from './feeds.queries.js';
import { KeepFeeds } from './use-cases/keep-feeds.js';

/** Lists of partners that are pulled from their address. */
@ApiTags('offers')
@Controller('offers/feeds')
@Allow('offers.publish')
export class FeedsController {
  constructor(
    private readonly queries: FeedQueries,
    private readonly keep: KeepFeeds,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Feeds of my organisations, newest first' })
  @ApiOkResponse({ type: FeedList })
  async list(@Me() actor: Actor): Promise<FeedList> {
    return { items: await this.queries.list(actor) };
  }

  @Post()
  @ApiOperation({ summary: 'Pull a list from an address, now and then each day or week' })
  @ApiCreatedResponse({ type: FeedMade })
  make(@Me() actor: Actor, @Body() body: FeedBody, @Key() key: RequestKey): Promise<FeedMade> {
    return this.keep.make(actor, body, key);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One feed' })
  @ApiOkResponse({ type: FeedView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<FeedView> {
    return this.queries.one(actor, id);
  }

  @Get(':id/runs')
  @ApiOperation({ summary: 'What came each time, newest first' })
  @ApiOkResponse({ type: FeedRunPage })
  runs(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: FeedRunQuery, @Lang() lang: Language): Promise<FeedRunPage> {
    return this.queries.runs(actor, id, query, lang);
  }

  @Post(':id/pull')
  @HttpCode(204)
  @ApiOperation({ summary: 'Pull now' })
  @ApiNoContentResponse()
  pull(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.pullNow(actor, id);
  }

  @Post(':id/pause')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stop for a while' })
  @ApiNoContentResponse()
  pause(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.pause(actor, id);
  }

  @Post(':id/resume')
  @HttpCode(204)
  @ApiOperation({ summary: 'Go on, with a pull at once' })
  @ApiNoContentResponse()
  resume(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.resume(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End it; its offers stay' })
  @ApiNoContentResponse()
  end(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keep.end(actor, id);
  }
}
