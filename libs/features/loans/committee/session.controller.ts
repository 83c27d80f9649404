import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { AgendaBody, AgendaItemBody, AttendanceBody, BecauseBody, SessionBody } from './committee.dto.js';
import { CommitteeDone, CommitteeMoved, SessionMade, SessionPage, SessionView } from './committee.views.js';
import { SessionQueries } from './session.queries.js';
import { BuildAgenda } from './use-cases/build-agenda.js';
import { HoldSession } from './use-cases/hold-session.js';
import { PlanSession } from './use-cases/plan-session.js';

/** Sessions of the committee: plan, build the agenda, invite, hold. */
@ApiTags('loans')
@Controller('loans/committee/sessions')
export class SessionController {
  constructor(
    private readonly queries: SessionQueries,
    private readonly plan: PlanSession,
    private readonly agenda: BuildAgenda,
    private readonly hold: HoldSession,
  ) {}

  @Get()
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'Sessions, latest day first' })
  @ApiOkResponse({ type: SessionPage })
  list(@Query() query: PageQuery): Promise<SessionPage> {
    return this.queries.list(query);
  }

  @Post()
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Plan a session' })
  @ApiCreatedResponse({ type: SessionMade })
  make(@Me() actor: Actor, @Body() body: SessionBody, @Key() key: RequestKey): Promise<SessionMade> {
    return this.plan.execute(actor, body, key);
  }

  @Get(':id')
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'One session with its agenda, attendance, quorum and minutes' })
  @ApiOkResponse({ type: SessionView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<SessionView> {
    return this.queries.one(actor, id);
  }

  @Post(':id/items')
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Put a ready file on the agenda' })
  @ApiCreatedResponse({ type: CommitteeDone })
  add(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AgendaItemBody, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.agenda.add(actor, id, body, key);
  }

  @Put(':id/agenda')
  @Allow('loans.convene')
  @ApiOperation({ summary: 'The order of the agenda and the minutes of each file' })
  @ApiOkResponse({ type: CommitteeDone })
  arrange(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AgendaBody, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.agenda.arrange(actor, id, body, key);
  }

  @Post(':id/convoke')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Invite the applicants who are not yet invited' })
  @ApiOkResponse({ type: CommitteeDone })
  convoke(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.agenda.convoke(actor, id, key);
  }

  @Put(':id/attendance')
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Who is there, remote, excused' })
  @ApiOkResponse({ type: CommitteeMoved })
  attendance(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AttendanceBody, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.hold.attendance(actor, id, body, key);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'The session begins; in writing, for its hours' })
  @ApiOkResponse({ type: CommitteeMoved })
  open(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.hold.open(actor, id, key);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'The session ends: every file is decided or taken off' })
  @ApiOkResponse({ type: CommitteeMoved })
  close(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.hold.close(actor, id, key);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'The session does not take place; its files wait for another' })
  @ApiOkResponse({ type: CommitteeMoved })
  cancel(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: BecauseBody, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.hold.cancel(actor, id, body.reason, key);
  }
}
