import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { MissionQueries } from './missions.queries.js';
import { MissionList } from './missions.views.js';

/** Missions of the town. */
@ApiTags('matching')
@Controller('matching')
export class MissionsController {
  constructor(private readonly queries: MissionQueries) {}

  @Get('missions')
  @Allow('matches.read_own')
  @ApiOperation({ summary: 'Missions of the municipality and of associations that I may join' })
  @ApiOkResponse({ type: MissionList })
  mine(@Me() actor: Actor): Promise<MissionList> {
    return this.queries.mine(actor);
  }

  @Get('people/:id/missions')
  @Allow('matches.read_all')
  @ApiOperation({ summary: 'Missions that a person may join' })
  @ApiOkResponse({ type: MissionList })
  ofPerson(@Param('id', IdPipe) id: string): Promise<MissionList> {
    return this.queries.ofPerson(id);
  }
}
