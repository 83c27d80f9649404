import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { FullRunQueries } from './full-run.queries.js';
import { RunAccepted, RunDetailView, RunMoved, RunPage } from './full-run.views.js';
import { MoveRun } from './use-cases/move-run.js';
import { RequestRun } from './use-cases/request-run.js';

/** Full runs: every list made anew, in parts, by all workers. */
@ApiTags('matching')
@Controller('matching/runs')
export class FullRunController {
  constructor(
    private readonly queries: FullRunQueries,
    private readonly request: RequestRun,
    private readonly move: MoveRun,
  ) {}

  @Get()
  @Allow('matches.run')
  @ApiOperation({ summary: 'How far the lists are, and full runs, the last one first' })
  @ApiOkResponse({ type: RunPage })
  list(@Query() query: PageQuery): Promise<RunPage> {
    return this.queries.list(query);
  }

  @Post()
  @HttpCode(202)
  @Allow('matches.run')
  @ApiOperation({ summary: 'Recompute every list; while a run is open, that one is meant' })
  @ApiAcceptedResponse({ type: RunAccepted })
  async start(@Me() actor: Actor, @Key() key: RequestKey): Promise<RunAccepted> {
    return { accepted: true, ...(await this.request.execute(actor, key)) };
  }

  @Get(':id')
  @Allow('matches.run')
  @ApiOperation({ summary: 'One full run with its parts' })
  @ApiOkResponse({ type: RunDetailView })
  one(@Param('id', IdPipe) id: string): Promise<RunDetailView> {
    return this.queries.one(id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('matches.run')
  @ApiOperation({ summary: 'Stop a full run; the lists stay as they are' })
  @ApiOkResponse({ type: RunMoved })
  cancel(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<RunMoved> {
    return this.move.cancel(actor, id, key);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Allow('matches.run')
  @ApiOperation({ summary: 'Go on with a full run that was stopped or failed today: parts that are done are not done again' })
  @ApiOkResponse({ type: RunMoved })
  resume(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<RunMoved> {
    return this.move.resume(actor, id, key);
  }
}
