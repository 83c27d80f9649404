import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { OrganisationMade } from './organisations.dto.js';
import { AbsenceMade, BranchBody, InvitationBody, InvitationLook, InvitationMade, InvitationTaken, TeamAbsenceBody, TeamView } from './team.dto.js';
import { TeamQueries } from './team.queries.js';
import { AddOrganisation } from './use-cases/add-organisation.js';
import { InviteMember } from './use-cases/invite-member.js';
import { KeepTeamAbsences } from './use-cases/keep-team-absences.js';
import { RemoveMember } from './use-cases/remove-member.js';

/** The people of an organisation: let in by a link, away for a while, gone; and its branches. */
@ApiTags('organisations')
@Controller('organisations')
@Allow('signed_in')
export class TeamController {
  constructor(
    private readonly queries: TeamQueries,
    private readonly invitations: InviteMember,
    private readonly removal: RemoveMember,
    private readonly absences: KeepTeamAbsences,
    private readonly organisations: AddOrganisation,
  ) {}

  @Get('invitations/:token')
  @Allow('public')
  @ApiOperation({ summary: 'Where a link of invitation leads' })
  @ApiOkResponse({ type: InvitationLook })
  look(@Param('token') token: string): Promise<InvitationLook> {
    return this.invitations.look(token);
  }

  @Post('invitations/:token/accept')
  @ApiOperation({ summary: 'Speak for the organisation that invited me' })
  @ApiCreatedResponse({ type: InvitationTaken })
  accept(@Me() actor: Actor, @Param('token') token: string): Promise<InvitationTaken> {
    return this.invitations.accept(actor, token);
  }

  @Get(':id/team')
  @ApiOperation({ summary: 'The people of an organisation, its invitations and its branches' })
  @ApiOkResponse({ type: TeamView })
  team(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<TeamView> {
    return this.queries.of(actor, id);
  }

  @Post(':id/invitations')
  @ApiOperation({ summary: 'Make a link that lets one person in; its secret is shown once' })
  @ApiCreatedResponse({ type: InvitationMade })
  invite(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: InvitationBody): Promise<InvitationMade> {
    return this.invitations.invite(actor, id, body.role);
  }

  @Delete(':id/invitations/:invitationId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a link back' })
  @ApiNoContentResponse()
  withdraw(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Param('invitationId', IdPipe) invitationId: string): Promise<void> {
    return this.invitations.withdraw(actor, id, invitationId);
  }

  @Delete(':id/members/:accountId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Somebody speaks for the organisation no more' })
  @ApiNoContentResponse()
  remove(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Param('accountId', IdPipe) accountId: string): Promise<void> {
    return this.removal.execute(actor, id, accountId);
  }

  @Post(':id/absences')
  @ApiOperation({ summary: 'Say when somebody is away' })
  @ApiCreatedResponse({ type: AbsenceMade })
  away(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TeamAbsenceBody): Promise<AbsenceMade> {
    return this.absences.add(actor, id, body);
  }

  @Delete(':id/absences/:absenceId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Strike an absence' })
  @ApiNoContentResponse()
  back(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Param('absenceId', IdPipe) absenceId: string): Promise<void> {
    return this.absences.remove(actor, id, absenceId);
  }

  @Post(':id/branches')
  @ApiOperation({ summary: 'Enter a branch of an organisation' })
  @ApiCreatedResponse({ type: OrganisationMade })
  branch(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: BranchBody, @Key() key: RequestKey): Promise<OrganisationMade> {
    return this.organisations.addBranch(actor, id, body, key);
  }
}
