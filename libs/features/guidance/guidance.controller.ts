import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import { Allow } from '#platform/http/allow';
import { Me } from '#platform/http/params';
import { GuidanceQueries } from './guidance.queries.js';
import { GuidanceView } from './guidance.views.js';

/** What to do next. */
@ApiTags('guidance')
@Controller('guidance')
export class GuidanceController {
  constructor(private readonly queries: GuidanceQueries) {}

  @Get()
  @Allow('signed_in')
  @ApiOperation({ summary: 'What I may do next, most urgent first' })
  @ApiOkResponse({ type: GuidanceView })
  mine(@Me() actor: Actor): Promise<GuidanceView> {
    return this.queries.stepsOf(actor);
  }
}
