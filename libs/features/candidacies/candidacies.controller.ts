import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { ApplyBody, OutcomeBody } from './candidacies.dto.js';
import { ApplyView, CandidacyMoved, MyCandidacyPage, MyCandidacyView } from './candidacies.views.js';
import { MyCandidacyQueries } from './my-candidacies.queries.js';
import { ApplyForOffer } from './use-cases/apply-for-offer.js';
import { MoveCandidacy } from './use-cases/move-candidacy.js';
import { TellOutcome } from './use-cases/tell-outcome.js';

/** What somebody does with the own candidacies. */
@ApiTags('candidacies')
@Controller('candidacies')
export class CandidaciesController {
  constructor(
    private readonly queries: MyCandidacyQueries,
    private readonly apply: ApplyForOffer,
    private readonly move: MoveCandidacy,
    private readonly tell: TellOutcome,
  ) {}

  @Get('mine')
  @Allow('offers.apply')
  @ApiOperation({ summary: 'My candidacies, those that run first' })
  @ApiOkResponse({ type: MyCandidacyPage })
  mine(@Me() actor: Actor, @Query() query: PageQuery): Promise<MyCandidacyPage> {
    return this.queries.mine(actor, query);
  }

  @Get('offers/:offerId')
  @Allow('offers.apply')
  @ApiOperation({ summary: 'Before I apply: what is missing, what stands in the way' })
  @ApiOkResponse({ type: ApplyView })
  before(@Me() actor: Actor, @Param('offerId', IdPipe) offerId: string, @Lang() lang: Language): Promise<ApplyView> {
    return this.queries.before(actor, offerId, lang);
  }

  @Post()
  @Allow('offers.apply')
  @ApiOperation({ summary: 'Apply for a job, or register for a training' })
  @ApiCreatedResponse({ type: CandidacyMoved })
  create(@Me() actor: Actor, @Body() body: ApplyBody, @Lang() lang: Language, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.apply.execute(actor, body, lang, key);
  }

  @Get(':id')
  @Allow('offers.apply')
  @ApiOperation({ summary: 'One of my candidacies, with its steps' })
  @ApiOkResponse({ type: MyCandidacyView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<MyCandidacyView> {
    return this.queries.one(actor, id);
  }

  @Post(':id/outcome')
  @HttpCode(200)
  @Allow('offers.apply', 'candidacies.forward')
  @ApiOperation({ summary: 'What became of it: the answer to the newest question' })
  @ApiOkResponse({ type: CandidacyMoved })
  outcome(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: OutcomeBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.tell.execute(actor, id, body, key);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Allow('offers.apply', 'candidacies.forward')
  @ApiOperation({ summary: 'This offer is not for me: who suggested it learns nothing of me' })
  @ApiOkResponse({ type: CandidacyMoved })
  decline(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'decline', {}, key);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('offers.apply', 'candidacies.forward')
  @ApiOperation({ summary: 'I withdraw; I may apply again while the offer is open' })
  @ApiOkResponse({ type: CandidacyMoved })
  withdraw(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'withdraw', {}, key);
  }
}
