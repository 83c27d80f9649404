import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { TwinPage, TwinQuery, TwinsApartBody, TwinsDecided, TwinsSameBody } from './twins.dto.js';
import { TwinQueries } from './twins.queries.js';
import { DecideTwins } from './use-cases/decide-twins.js';

/** Offers that may be one, told twice. */
@ApiTags('offers')
@Controller('offers/twins')
export class TwinsController {
  constructor(
    private readonly queries: TwinQueries,
    private readonly decide: DecideTwins,
  ) {}

  @Get()
  @Allow('offers.settle_twins')
  @ApiOperation({ summary: 'Two offers side by side, longest waiting first; or what was decided' })
  @ApiOkResponse({ type: TwinPage })
  list(@Me() actor: Actor, @Query() query: TwinQuery): Promise<TwinPage> {
    return this.queries.list(actor, query);
  }

  @Post(':id/same')
  @HttpCode(200)
  @Allow('offers.settle_twins')
  @ApiOperation({ summary: 'They are one: one stays, the other points to it' })
  @ApiOkResponse({ type: TwinsDecided })
  same(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { keptId, note }: TwinsSameBody, @Key() key: RequestKey): Promise<TwinsDecided> {
    return this.decide.same(actor, id, keptId, note, key);
  }

  @Post(':id/apart')
  @HttpCode(200)
  @Allow('offers.settle_twins')
  @ApiOperation({ summary: 'They are two: both are shown, and nobody is asked again' })
  @ApiOkResponse({ type: TwinsDecided })
  apart(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() { note }: TwinsApartBody, @Key() key: RequestKey): Promise<TwinsDecided> {
    return this.decide.apart(actor, id, note, key);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Allow('offers.settle_twins')
  @ApiOperation({ summary: 'Take a decision back: what was joined is two again, what was kept apart is asked about again' })
  @ApiOkResponse({ type: TwinsDecided })
  undo(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<TwinsDecided> {
    return this.decide.undo(actor, id, key);
  }
}
