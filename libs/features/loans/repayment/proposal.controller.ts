import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ProposalBody, WhatIfQuery } from './proposal.dto.js';
import { ProposalQueries } from './proposal.queries.js';
import { ServiceView, WhatIfList } from './proposal.views.js';
import { DecideProposal } from './use-cases/decide-proposal.js';
import { ProposeChange } from './use-cases/propose-change.js';

const made = { schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] } };

/** Other rows, or the end of hope: one proposes, another decides. */
@ApiTags('loans')
@Controller('loans')
export class ProposalController {
  constructor(
    private readonly queries: ProposalQueries,
    private readonly propose: ProposeChange,
    private readonly decide: DecideProposal,
  ) {}

  @Get(':id/service')
  @Allow('loans.instruct', 'loans.keep_fund')
  @ApiOperation({ summary: 'Proposals for a loan, newest first, and what may be proposed' })
  @ApiOkResponse({ type: ServiceView })
  service(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<ServiceView> {
    return this.queries.service(actor, id);
  }

  @Get(':id/what-if')
  @Allow('loans.instruct', 'loans.keep_fund')
  @ApiOperation({ summary: 'The schedule as it is and as it would be, side by side' })
  @ApiOkResponse({ type: WhatIfList })
  whatIf(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: WhatIfQuery): Promise<WhatIfList> {
    return this.queries.whatIf(actor, id, query);
  }

  @Post(':id/proposals')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Propose other rows, or to write the loan off' })
  @ApiCreatedResponse(made)
  add(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ProposalBody, @Key() key: RequestKey): Promise<{ id: string }> {
    return this.propose.execute(actor, id, body, key);
  }

  @Post('proposals/:id/approve')
  @HttpCode(200)
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Let a proposal come true' })
  @ApiOkResponse(made)
  approve(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<{ id: string }> {
    return this.decide.approve(actor, id, key);
  }

  @Post('proposals/:id/refuse')
  @HttpCode(200)
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Refuse a proposal' })
  @ApiOkResponse(made)
  refuse(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<{ id: string }> {
    return this.decide.refuse(actor, id, key);
  }
}
