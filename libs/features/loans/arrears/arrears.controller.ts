import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ContactBody, DifficultyBody, LadderBody, PauseBody, PromiseBody, WorklistQuery } from './arrears.dto.js';
import { ArrearsQueries } from './arrears.queries.js';
import { LadderList, LoanArrearsView, NotedView, WorkPage } from './arrears.views.js';
import { NoteArrears } from './use-cases/note-arrears.js';
import { WriteLadder } from './use-cases/write-ladder.js';

/** Late loans: what to do next, what was said, and the ladder that decides. */
@ApiTags('loans')
@Controller('loans')
export class ArrearsController {
  constructor(
    private readonly queries: ArrearsQueries,
    private readonly note: NoteArrears,
    private readonly ladder: WriteLadder,
  ) {}

  @Get('arrears')
  @Allow('loans.instruct', 'loans.collect', 'loans.keep_fund')
  @ApiOperation({ summary: 'Open steps of late loans, the gravest and oldest first' })
  @ApiOkResponse({ type: WorkPage })
  worklist(@Me() actor: Actor, @Query() query: WorklistQuery): Promise<WorkPage> {
    return this.queries.worklist(actor, query);
  }

  @Get('dunning')
  @Allow('loans.instruct', 'loans.collect', 'loans.keep_fund')
  @ApiOperation({ summary: 'Versions of the dunning ladder, newest first' })
  @ApiOkResponse({ type: LadderList })
  ladders(): Promise<LadderList> {
    return this.queries.ladders();
  }

  @Post('dunning')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Write the next version of the dunning ladder' })
  @ApiCreatedResponse({ schema: { type: 'object', properties: { n: { type: 'number' } }, required: ['n'] } })
  write(@Me() actor: Actor, @Body() body: LadderBody, @Key() key: RequestKey): Promise<{ n: number }> {
    return this.ladder.execute(actor, body, key);
  }

  @Get(':id/arrears')
  @Allow('loans.instruct', 'loans.collect', 'loans.keep_fund')
  @ApiOperation({ summary: 'Everything about the delay of one loan' })
  @ApiOkResponse({ type: LoanArrearsView })
  ofLoan(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<LoanArrearsView> {
    return this.queries.ofLoan(actor, id);
  }

  @Post(':id/contacts')
  @Allow('loans.instruct', 'loans.collect')
  @ApiOperation({ summary: 'Note a call, a visit, a letter; with a step, it is done' })
  @ApiCreatedResponse({ type: NotedView })
  contact(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ContactBody, @Key() key: RequestKey): Promise<NotedView> {
    return this.note.contact(actor, id, body, key);
  }

  @Post(':id/promises')
  @Allow('loans.instruct', 'loans.collect')
  @ApiOperation({ summary: 'Note a promise to pay' })
  @ApiCreatedResponse({ type: NotedView })
  promise(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PromiseBody, @Key() key: RequestKey): Promise<NotedView> {
    return this.note.promise(actor, id, body, key);
  }

  @Post(':id/difficulties')
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'Tell what happens, as the borrower of a late loan' })
  @ApiCreatedResponse({ type: NotedView })
  difficulty(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: DifficultyBody, @Key() key: RequestKey): Promise<NotedView> {
    return this.note.difficulty(actor, id, body, key);
  }

  @Post(':id/dunning-pause')
  @Allow('loans.instruct', 'loans.collect')
  @ApiOperation({ summary: 'Open no step until a day, with the reason' })
  @ApiCreatedResponse({ type: NotedView })
  pause(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PauseBody, @Key() key: RequestKey): Promise<NotedView> {
    return this.note.pause(actor, id, body, key);
  }

  @Delete(':id/dunning-pause')
  @Allow('loans.instruct', 'loans.collect')
  @ApiOperation({ summary: 'End the pause' })
  @ApiOkResponse({ type: NotedView })
  resume(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<NotedView> {
    return this.note.resume(actor, id, key);
  }
}
