import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Lang, Me } from '#platform/http/params';
import type { Language, TiwiziRequest } from '#platform/http/request';
import { IdPipe } from '#platform/http/validation';
import { LeadBody, LeadKept, LeadListQuery, LeadOutcomeBody, LeadPage } from './lead.dto.js';
import { LeadQueries } from './lead.queries.js';
import { HandleLead } from './use-cases/handle-lead.js';
import { LeavePhone } from './use-cases/leave-phone.js';

/** "Call me back": the only thing of a first look that is ever kept. */
@ApiTags('loans')
@Controller('loans/leads')
export class LeadController {
  constructor(
    private readonly queries: LeadQueries,
    private readonly leave: LeavePhone,
    private readonly handle: HandleLead,
  ) {}

  @Post()
  @Allow('public')
  @ApiOperation({ summary: 'Leave a phone number to be called back, with consent' })
  @ApiCreatedResponse({ type: LeadKept })
  ask(@Body() body: LeadBody, @Lang() lang: Language, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<LeadKept> {
    return this.leave.execute(body, body.language ?? lang, request.ip, key);
  }

  @Get()
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'People to call back, who waits longest first' })
  @ApiOkResponse({ type: LeadPage })
  list(@Query() query: LeadListQuery): Promise<LeadPage> {
    return this.queries.list(query);
  }

  @Post(':id/outcome')
  @HttpCode(204)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'How the call ended, and where the person was sent' })
  @ApiNoContentResponse()
  outcome(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: LeadOutcomeBody, @Key() key: RequestKey): Promise<void> {
    return this.handle.outcome(actor, id, body.outcome, key);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Erase a phone number and all that was kept with it' })
  @ApiNoContentResponse()
  erase(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.handle.erase(actor, id);
  }
}
