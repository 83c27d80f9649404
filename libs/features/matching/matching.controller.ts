import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Queues } from '#platform/queue/queues';
import { runAllJob } from './matching.job-names.js';
import { MatchingQueries, type OfferMatchView, type PersonMatchView } from './matching.queries.js';

/** Who fits what, and why. */
@ApiTags('matching')
@Controller('matching')
export class MatchingController {
  constructor(
    private readonly queries: MatchingQueries,
    private readonly queues: Queues,
  ) {}

  @Get('mine')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'Offers that fit me, best first, with reasons' })
  mine(@Me() actor: Actor): Promise<{ readonly items: readonly OfferMatchView[]; readonly computing: boolean }> {
    return this.queries.mine(actor);
  }

  @Get('people/:id')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'Offers that fit a person' })
  ofPerson(@Param('id', IdPipe) id: string): Promise<{ readonly items: readonly OfferMatchView[]; readonly computing: boolean }> {
    return this.queries.ofPerson(id);
  }

  @Get('offers/:id/candidates')
  @Allow('offers.read_candidates', 'matches.read_all')
  @ApiOperation({ summary: 'At most five people who fit one of my offers' })
  candidates(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<{ readonly items: readonly PersonMatchView[] }> {
    return this.queries.candidatesOf(actor, id);
  }

  @Post('runs')
  @HttpCode(202)
  @Allow('matches.run')
  @ApiOperation({ summary: 'Recompute every list' })
  async run(): Promise<{ accepted: true }> {
    await this.queues.add(runAllJob, {}, { key: 'all' });
    return { accepted: true };
  }
}
