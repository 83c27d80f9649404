import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { ApplicationBody, ApplicationListQuery, StartBody, SubmitBody } from './application.dto.js';
import { ApplicationLists } from './application-list.queries.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationMade, ApplicationPage, ApplicationView, Moved, MyApplications } from './application.views.js';
import { MoveApplication } from './use-cases/move-application.js';
import { WriteApplication } from './use-cases/write-application.js';

/** Applications for an honour loan: write, send, instruct. */
@ApiTags('loans')
@Controller('loans/applications')
export class ApplicationController {
  constructor(
    private readonly lists: ApplicationLists,
    private readonly queries: ApplicationQueries,
    private readonly write: WriteApplication,
    private readonly move: MoveApplication,
  ) {}

  @Post()
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Start a draft' })
  @ApiCreatedResponse({ type: ApplicationMade })
  start(@Me() actor: Actor, @Body() body: StartBody, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.write.start(actor, body, key);
  }

  @Get()
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Applications that one may see, by deadline, late first' })
  @ApiOkResponse({ type: ApplicationPage })
  list(@Me() actor: Actor, @Query() query: ApplicationListQuery): Promise<ApplicationPage> {
    return this.lists.list(actor, query);
  }

  @Get('mine')
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'My applications, newest first' })
  @ApiOkResponse({ type: MyApplications })
  async mine(@Me() actor: Actor): Promise<MyApplications> {
    return { items: await this.lists.mine(actor) };
  }

  @Get(':id')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'One whole file, with the moves that I may make and what stands in the way' })
  @ApiOkResponse({ type: ApplicationView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<ApplicationView> {
    return this.queries.one(actor, id);
  }

  @Put(':id')
  @Allow('loans.apply', 'loans.assist')
  @ApiOperation({ summary: 'Change a draft' })
  @ApiOkResponse({ type: ApplicationMade })
  change(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ApplicationBody): Promise<ApplicationMade> {
    return this.write.change(actor, id, body);
  }

  @Post(':id/again')
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Start a draft on the plan of an earlier application of one’s own' })
  @ApiCreatedResponse({ type: ApplicationMade })
  again(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<ApplicationMade> {
    return this.write.again(actor, id, key);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('loans.apply', 'loans.assist')
  @ApiOperation({ summary: 'Send the application' })
  @ApiOkResponse({ type: Moved })
  submit(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: SubmitBody, @Key() key: RequestKey): Promise<Moved> {
    return this.move.execute(actor, id, 'submit', body, key);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('loans.apply')
  @ApiOperation({ summary: 'Take the application back' })
  @ApiOkResponse({ type: Moved })
  withdraw(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Moved> {
    return this.move.execute(actor, id, 'withdraw', {}, key);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Take an adjourned file up again' })
  @ApiOkResponse({ type: Moved })
  resume(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<Moved> {
    return this.move.execute(actor, id, 'resume', {}, key);
  }
}
