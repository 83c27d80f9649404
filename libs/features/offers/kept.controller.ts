import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { IsKept, KeptMade, KeptSearchBody, KeptSearchList } from './kept.dto.js';
import { KeptQueries } from './kept.queries.js';
import { OfferPage } from './offers.views.js';
import { KeepOffers } from './use-cases/keep-offers.js';

/** What one keeps for oneself: offers, and searches that look again. */
@ApiTags('offers')
@Controller('offers')
export class KeptController {
  constructor(
    private readonly queries: KeptQueries,
    private readonly keeping: KeepOffers,
  ) {}

  @Get('favourites')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Offers that I keep, last kept first' })
  @ApiOkResponse({ type: OfferPage })
  favourites(@Me() actor: Actor, @Query() query: PageQuery): Promise<OfferPage> {
    return this.queries.favourites(actor, query);
  }

  @Get('searches')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Searches that I keep, newest first' })
  @ApiOkResponse({ type: KeptSearchList })
  async searches(@Me() actor: Actor): Promise<KeptSearchList> {
    return { items: await this.queries.searches(actor) };
  }

  @Post('searches')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Keep a search; each morning it tells what is new' })
  @ApiCreatedResponse({ type: KeptMade })
  keepSearch(@Me() actor: Actor, @Body() body: KeptSearchBody, @Key() key: RequestKey): Promise<KeptMade> {
    return this.keeping.keepSearch(actor, body, key);
  }

  @Delete('searches/:id')
  @HttpCode(204)
  @Allow('signed_in')
  @ApiOperation({ summary: 'Let a search go' })
  @ApiNoContentResponse()
  letSearchGo(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keeping.letSearchGo(actor, id);
  }

  @Get(':id/favourite')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Whether I keep this offer' })
  @ApiOkResponse({ type: IsKept })
  async isKept(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<IsKept> {
    return { kept: await this.queries.isKept(actor, id) };
  }

  @Put(':id/favourite')
  @HttpCode(204)
  @Allow('signed_in')
  @ApiOperation({ summary: 'Keep an offer' })
  @ApiNoContentResponse()
  keep(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keeping.keep(actor, id);
  }

  @Delete(':id/favourite')
  @HttpCode(204)
  @Allow('signed_in')
  @ApiOperation({ summary: 'Let an offer go' })
  @ApiNoContentResponse()
  letGo(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.keeping.letGo(actor, id);
  }
}
