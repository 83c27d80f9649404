import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { VentureQueries } from './venture.queries.js';
import { VentureHelp } from './venture.views.js';

/** For founders: who and what could help a venture. */
@ApiTags('matching')
@Controller('matching')
export class VentureController {
  constructor(private readonly queries: VentureQueries) {}

  @Get('venture')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'Trainings and advisers for my venture, by its stage and sector, with reasons; advisers without names' })
  @ApiOkResponse({ type: VentureHelp })
  mine(@Me() actor: Actor): Promise<VentureHelp> {
    return this.queries.mine(actor);
  }

  @Get('people/:id/venture')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'Trainings and advisers for the venture of a person' })
  @ApiOkResponse({ type: VentureHelp })
  ofPerson(@Param('id', IdPipe) id: string): Promise<VentureHelp> {
    return this.queries.ofPerson(id);
  }
}
