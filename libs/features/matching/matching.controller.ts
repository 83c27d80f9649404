import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { Queues } from '#platform/queue/queues';
import { FitQueries } from './fit.queries.js';
import { runAllJob } from './matching.job-names.js';
import { MatchingQueries } from './matching.queries.js';
import { NoteSignals } from './signals/use-cases/note-signals.js';
import { CandidateList, FitView, MatchingState, OfferMatchList, RunAccepted } from './matching.views.js';

/** Who fits what, and why. */
@ApiTags('matching')
@Controller('matching')
export class MatchingController {
  constructor(
    private readonly queries: MatchingQueries,
    private readonly fits: FitQueries,
    private readonly queues: Queues,
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

  @Get('runs')
  @Allow('matches.run')
  @ApiOperation({ summary: 'How much of a recomputation still waits' })
  @ApiOkResponse({ type: MatchingState })
  state(): Promise<MatchingState> {
    return this.queries.state();
  }

  @Post('runs')
  @HttpCode(202)
  @Allow('matches.run')
  @ApiOperation({ summary: 'Recompute every list' })
  @ApiAcceptedResponse({ type: RunAccepted })
  async run(): Promise<RunAccepted> {
    await this.queues.add(runAllJob, {}, { key: 'all' });
    return { accepted: true };
  }
}
