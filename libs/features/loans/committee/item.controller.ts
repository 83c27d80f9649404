import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { Moved } from '../application/application.views.js';
import { PlanView } from '../plan/plan.views.js';
import { BecauseBody, ConflictBody, VoteBody } from './committee.dto.js';
import { CommitteeDone, CommitteeMoved, ItemView } from './committee.views.js';
import { DecisionBody } from './decision.dto.js';
import { ItemQueries } from './item.queries.js';
import { CastVote } from './use-cases/cast-vote.js';
import { CloseItem } from './use-cases/close-item.js';
import { HearFile } from './use-cases/hear-file.js';

/** One file before the committee: read, hear, declare interests, vote, decide. */
@ApiTags('loans')
@Controller('loans/committee/items')
export class ItemController {
  constructor(
    private readonly queries: ItemQueries,
    private readonly hearing: HearFile,
    private readonly ballot: CastVote,
    private readonly closing: CloseItem,
  ) {}

  @Get(':id')
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'The file, what I may do on it, how the vote stands' })
  @ApiOkResponse({ type: ItemView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<ItemView> {
    return this.queries.one(actor, id);
  }

  @Get(':id/plan')
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'The business plan and the tables behind the file, while it may be read' })
  @ApiOkResponse({ type: PlanView })
  plan(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<PlanView> {
    return this.queries.plan(actor, id);
  }

  @Post(':id/conflict')
  @HttpCode(200)
  @Allow('loans.decide')
  @ApiOperation({ summary: 'Whether I have an interest in this file; with one I leave the item' })
  @ApiOkResponse({ type: CommitteeDone })
  conflict(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ConflictBody, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.ballot.interests(actor, id, body, key);
  }

  @Post(':id/vote')
  @HttpCode(200)
  @Allow('loans.decide')
  @ApiOperation({ summary: 'My voice, once' })
  @ApiOkResponse({ type: CommitteeDone })
  vote(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: VoteBody, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.ballot.vote(actor, id, body.choice, key);
  }

  @Post(':id/hear')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'The applicant presented the project' })
  @ApiOkResponse({ type: CommitteeMoved })
  hear(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.hearing.hear(actor, id, key);
  }

  @Post(':id/take-off')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'The file leaves the session without a decision' })
  @ApiOkResponse({ type: CommitteeMoved })
  takeOff(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: BecauseBody, @Key() key: RequestKey): Promise<CommitteeMoved> {
    return this.hearing.takeOff(actor, id, body.reason, key);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow('loans.convene', 'loans.decide')
  @ApiOperation({ summary: 'Close the vote and write the decision down' })
  @ApiOkResponse({ type: Moved })
  close(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: DecisionBody, @Key() key: RequestKey): Promise<Moved> {
    return this.closing.execute(actor, id, body, key);
  }
}
