import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { FitQueries } from './fit.queries.js';
import { MatchingQueries } from './matching.queries.js';
import { NoteSignals } from './signals/use-cases/note-signals.js';
import { CandidateList, FitView, OfferMatchList } from './matching.views.js';

/** Who fits what, and why. */
@ApiTags('matching')
@Controller('matching')
export class MatchingController {
  constructor(
    private readonly queries: MatchingQueries,
    private readonly fits: FitQueries,
    private readonly signals: NoteSignals,
  ) {}

  @Get('mine')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'Offers that fit me, best first, with reasons' })
  @ApiOkResponse({ type: OfferMatchList })
  async mine(@Me() actor: Actor): Promise<OfferMatchList> {
    const list = await this.queries.mine(actor);
    await this.signals.shown(actor, list);
    return list;
  }

  @Get('mine/:offerId')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'Why one open offer fits me, or what stands in the way' })
  @ApiOkResponse({ type: FitView })
  async fit(@Me() actor: Actor, @Param('offerId', IdPipe) offerId: string, @Lang() lang: Language): Promise<FitView> {
    const fit = await this.fits.mine(actor, offerId, lang);
    await this.signals.opened(actor, offerId);
    return fit;
  }

  @Get('people/:id')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'Offers that fit a person' })
  @ApiOkResponse({ type: OfferMatchList })
  ofPerson(@Param('id', IdPipe) id: string): Promise<OfferMatchList> {
    return this.queries.ofAnyone(id);
  }

  @Get('offers/:id/candidates')
  @Allow('offers.read_candidates', 'matches.read_all')
  @ApiOperation({ summary: 'At most five people who fit one of my offers' })
  @ApiOkResponse({ type: CandidateList })
  candidates(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<CandidateList> {
    return this.queries.candidatesOf(actor, id);
  }
}
