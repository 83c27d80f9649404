import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Lang, Me } from '#platform/http/params';
import type { Language } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { OpeningQueries } from './openings.queries.js';
import { OpeningList } from './openings.views.js';

/** What would open most offers. */
@ApiTags('matching')
@Controller('matching')
export class OpeningsController {
  constructor(private readonly queries: OpeningQueries) {}

  @Get('openings')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'What would open most offers to me: a skill, a certificate, a language, a level or a larger radius, with the trainings that lead there' })
  @ApiOkResponse({ type: OpeningList })
  mine(@Me() actor: Actor, @Lang() lang: Language): Promise<OpeningList> {
    return this.queries.mine(actor, lang);
  }

  @Get('people/:id/openings')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'What would open most offers to a person' })
  @ApiOkResponse({ type: OpeningList })
  ofPerson(@Param('id', IdPipe) id: string, @Lang() lang: Language): Promise<OpeningList> {
    return this.queries.ofPerson(id, lang);
  }
}
