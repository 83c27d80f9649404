import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { GapQuery } from './gap.dto.js';
import { GapQueries } from './gap.queries.js';
import { GapView } from './gap.views.js';

/** What somebody lacks for an occupation. */
@ApiTags('matching')
@Controller('matching')
export class GapController {
  constructor(private readonly queries: GapQueries) {}

  @Get('gap')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'My skills against an occupation: what is there, what is missing, trainings that close it, jobs that it opens' })
  @ApiOkResponse({ type: GapView })
  mine(@Me() actor: Actor, @Query() { occupation }: GapQuery, @Lang() lang: Language): Promise<GapView> {
    return this.queries.mine(actor, occupation, lang);
  }

  @Get('people/:id/gap')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'The skills of a person against an occupation' })
  @ApiOkResponse({ type: GapView })
  ofPerson(@Param('id', IdPipe) id: string, @Query() { occupation }: GapQuery, @Lang() lang: Language): Promise<GapView> {
    return this.queries.ofPerson(id, occupation, lang);
  }
}
