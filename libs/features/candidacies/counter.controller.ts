import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { ApplyForBody } from './candidacies.dto.js';
import { ApplyView, CandidacyMoved, MyCandidacyPage } from './candidacies.views.js';
import { MyCandidacyQueries } from './my-candidacies.queries.js';
import { ApplyForPerson } from './use-cases/apply-for-person.js';

/** What an officer does for somebody who sits at the counter and has no account. */
@ApiTags('candidacies')
@Controller('candidacies')
export class CounterController {
  constructor(
    private readonly queries: MyCandidacyQueries,
    private readonly applyFor: ApplyForPerson,
  ) {}

  @Get('people/:personId')
  @Allow('candidacies.forward')
  @ApiOperation({ summary: 'The candidacies of a person, those that run first' })
  @ApiOkResponse({ type: MyCandidacyPage })
  ofPerson(@Param('personId', IdPipe) personId: string, @Query() query: PageQuery): Promise<MyCandidacyPage> {
    return this.queries.ofAnybody(personId, query);
  }

  @Get('people/:personId/offers/:offerId')
  @Allow('candidacies.forward')
  @ApiOperation({ summary: 'Before an officer applies for a person: what is missing, what stands in the way' })
  @ApiOkResponse({ type: ApplyView })
  before(@Me() actor: Actor, @Param('personId', IdPipe) personId: string, @Param('offerId', IdPipe) offerId: string, @Lang() lang: Language): Promise<ApplyView> {
    return this.queries.beforeFor(actor, personId, offerId, lang);
  }

  @Post('people/:personId')
  @Allow('candidacies.forward')
  @ApiOperation({ summary: 'Apply for somebody without an account, who said yes aloud' })
  @ApiCreatedResponse({ type: CandidacyMoved })
  create(@Me() actor: Actor, @Param('personId', IdPipe) personId: string, @Body() body: ApplyForBody, @Lang() lang: Language, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.applyFor.execute(actor, personId, body, lang, key);
  }

  @Post(':id/told')
  @HttpCode(200)
  @Allow('candidacies.forward')
  @ApiOperation({ summary: 'Somebody without an account was told what became of it' })
  @ApiOkResponse({ type: CandidacyMoved })
  told(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.applyFor.told(actor, id, key);
  }
}
