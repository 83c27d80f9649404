import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { CandidateQueries } from './candidates.queries.js';
import { ForwardQuery, InboxQuery, ReceivedQuery, SuggestBody } from './candidacies.dto.js';
import { CandidacyMoved, CandidatePage, ReceivedView, WholeCandidate } from './candidacies.views.js';
import { MoveCandidacy } from './use-cases/move-candidacy.js';
import { SuggestOffer } from './use-cases/suggest-offer.js';

/** What organisations and officers do with candidates. */
@ApiTags('candidacies')
@Controller('candidacies')
export class CandidatesController {
  constructor(
    private readonly queries: CandidateQueries,
    private readonly move: MoveCandidacy,
    private readonly suggestOffer: SuggestOffer,
  ) {}

  @Get('to-forward')
  @Allow('candidacies.forward')
  @ApiOperation({ summary: 'Candidacies for organisations for which nobody speaks, the oldest first: to be handed over, or handed over and not answered yet' })
  @ApiOkResponse({ type: CandidatePage })
  toForward(@Me() actor: Actor, @Query() query: ForwardQuery): Promise<CandidatePage> {
    return this.queries.toForward(actor, query);
  }

  @Get('received')
  @Allow('offers.read_candidates')
  @ApiOperation({ summary: 'Candidates of all my offers, who has waited longest first' })
  @ApiOkResponse({ type: CandidatePage })
  inbox(@Me() actor: Actor, @Query() query: InboxQuery): Promise<CandidatePage> {
    return this.queries.inbox(actor, query);
  }

  @Get('offers/:offerId/received')
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Who applied for an offer of mine, who fits best first, with the reasons' })
  @ApiOkResponse({ type: ReceivedView })
  received(@Me() actor: Actor, @Param('offerId', IdPipe) offerId: string, @Query() query: ReceivedQuery): Promise<ReceivedView> {
    return this.queries.received(actor, offerId, query);
  }

  @Get(':id/candidate')
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'One candidate, without what she hides' })
  @ApiOkResponse({ type: WholeCandidate })
  candidate(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<WholeCandidate> {
    return this.queries.one(actor, id);
  }

  @Post('suggestions')
  @Allow('offers.read_candidates', 'candidacies.forward')
  @ApiOperation({ summary: 'Tell one of the proposed people of my offer: who wants to, applies' })
  @ApiCreatedResponse({ type: CandidacyMoved })
  suggest(@Me() actor: Actor, @Body() body: SuggestBody, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.suggestOffer.execute(actor, body, key);
  }

  @Post(':id/send')
  @HttpCode(200)
  @Allow('candidacies.forward')
  @ApiOperation({ summary: 'The officer has handed it to the organisation' })
  @ApiOkResponse({ type: CandidacyMoved })
  send(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CandidacyMoved> {
    return this.move.execute(actor, id, 'send', {}, key);
  }
}
