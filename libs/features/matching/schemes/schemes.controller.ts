import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { SchemeMatches } from './schemes.queries.js';
import { SchemesForPerson } from './schemes.views.js';

/** Support schemes beside jobs and trainings. */
@ApiTags('matching')
@Controller('matching')
export class SchemeMatchesController {
  constructor(private readonly queries: SchemeMatches) {}

  @Get('schemes')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'Support schemes that may fit me, with reasons, and why the others do not' })
  @ApiOkResponse({ type: SchemesForPerson })
  mine(@Me() actor: Actor): Promise<SchemesForPerson> {
    return this.queries.mine(actor);
  }

  @Get('people/:id/schemes')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'Support schemes that may fit a person' })
  @ApiOkResponse({ type: SchemesForPerson })
  ofPerson(@Param('id', IdPipe) id: string): Promise<SchemesForPerson> {
    return this.queries.ofPerson(id);
  }
}
