import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import {
  MemberBody,
  MemberList,
  MunicipalityJoined,
  MyOrganisations,
  OrganisationBody,
  OrganisationListQuery,
  OrganisationMade,
  OrganisationPage,
  OrganisationView,
} from './organisations.dto.js';
import { OrganisationQueries } from './organisations.queries.js';
import { AddMember } from './use-cases/add-member.js';
import { AddOrganisation } from './use-cases/add-organisation.js';
import { OpenOwnOrganisation } from './use-cases/open-own-organisation.js';

/** Partners and who speaks for them. */
@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly queries: OrganisationQueries,
    private readonly addOrganisation: AddOrganisation,
    private readonly addMember: AddMember,
    private readonly own: OpenOwnOrganisation,
  ) {}

  @Get()
  @Allow('organisations.read')
  @ApiOperation({ summary: 'Organisations by name' })
  @ApiOkResponse({ type: OrganisationPage })
  list(@Query() query: OrganisationListQuery): Promise<OrganisationPage> {
    return this.queries.list(query);
  }

  @Get('mine')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Organisations for which I speak' })
  @ApiOkResponse({ type: MyOrganisations })
  async mine(@Me() actor: Actor): Promise<MyOrganisations> {
    return { items: await this.queries.mine(actor) };
  }

  @Post()
  @Allow('organisations.keep')
  @ApiOperation({ summary: 'Enter an organisation' })
  @ApiCreatedResponse({ type: OrganisationMade })
  add(@Me() actor: Actor, @Body() body: OrganisationBody, @Key() key: RequestKey): Promise<OrganisationMade> {
    return this.addOrganisation.execute(actor, body, key);
  }

  @Post('municipality/join')
  @HttpCode(200)
  @Allow('organisations.keep')
  @ApiOperation({ summary: 'Somebody of the municipality speaks for it from now on, and posts its missions' })
  @ApiOkResponse({ type: MunicipalityJoined })
  municipality(@Me() actor: Actor, @Key() key: RequestKey): Promise<MunicipalityJoined> {
    return this.own.municipality(actor, key);
  }

  @Get(':id')
  @Allow('signed_in')
  @ApiOperation({ summary: 'One organisation' })
  @ApiOkResponse({ type: OrganisationView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<OrganisationView> {
    return this.queries.one(actor, id);
  }

  @Get(':id/members')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Who speaks for an organisation' })
  @ApiOkResponse({ type: MemberList })
  async members(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<MemberList> {
    return { items: await this.queries.members(actor, id) };
  }

  @Post(':id/members')
  @HttpCode(204)
  @Allow('signed_in')
  @ApiOperation({ summary: 'Let an account speak for an organisation, or change its role there' })
  @ApiNoContentResponse()
  join(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: MemberBody): Promise<void> {
    return this.addMember.execute(actor, id, body);
  }
}
