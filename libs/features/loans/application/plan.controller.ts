import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { InvitationCodeBody, InviteBody, PageBody } from '../plan/plan.dto.js';
import { InvitationList, InvitationLook, InvitationMade, InvitationMoved } from '../plan/invitation.views.js';
import { PageSaved, PlanView } from '../plan/plan.views.js';
import { ApplicationMade } from './application.views.js';
import { PlanQueries } from './plan.queries.js';
import { InviteFounder } from './use-cases/invite-founder.js';
import { JoinProject } from './use-cases/join-project.js';
import { WritePlan } from './use-cases/write-plan.js';

/** The plan of an application: pages written by its founders, figures computed from them. */
@ApiTags('loans')
@Controller('loans/applications')
export class PlanController {
  constructor(
    private readonly queries: PlanQueries,
    private readonly write: WritePlan,
    private readonly invite: InviteFounder,
  ) {}

  @Get(':id/plan')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'All pages, figures with their formulas, and every rule; the version that was sent, once it is' })
  @ApiOkResponse({ type: PlanView })
  plan(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanView> {
    return this.queries.one(actor, id);
  }

  @Put(':id/plan')
  @Allow('loans.apply', 'loans.assist')
  @ApiOperation({ summary: 'Save one page as it is typed; refused when it changed meanwhile' })
  @ApiOkResponse({ type: PageSaved })
  page(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PageBody): Promise<PageSaved> {
    return this.write.execute(actor, id, body);
  }

  @Get(':id/invitations')
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Whom the founders have asked to join, newest first' })
  @ApiOkResponse({ type: InvitationList })
  invitations(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<InvitationList> {
    return this.invite.list(actor, id);
  }

  @Post(':id/invitations')
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Ask somebody to join the project; the code is told once' })
  @ApiCreatedResponse({ type: InvitationMade })
  ask(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: InviteBody, @Key() key: RequestKey): Promise<InvitationMade> {
    return this.invite.ask(actor, id, body.name, key);
  }
}

/** For whoever was asked to join a project. */
@ApiTags('loans')
@Controller('loans/invitations')
export class InvitationController {
  constructor(
    private readonly join: JoinProject,
    private readonly invite: InviteFounder,
  ) {}

  @Post('look')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Who asks, and for which project' })
  @ApiOkResponse({ type: InvitationLook })
  look(@Body() body: InvitationCodeBody): Promise<InvitationLook> {
    return this.join.look(body.code);
  }

  @Post('accept')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Join: a draft of one’s own begins on the shared plan' })
  @ApiOkResponse({ type: ApplicationMade })
  accept(@Me() actor: Actor, @Body() body: InvitationCodeBody, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.join.accept(actor, body.code, key);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Take an invitation back' })
  @ApiOkResponse({ type: InvitationMoved })
  withdraw(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<InvitationMoved> {
    return this.invite.withdraw(actor, id, key);
  }
}
