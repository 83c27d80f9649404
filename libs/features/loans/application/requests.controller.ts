import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { RequestQueries } from './requests.queries.js';
import { AnswerItemBody, AskForMoreBody, DecideRequestBody, ItemAnswered, RequestList, RequestMade, WaitingRequests } from './requests.views.js';
import { AnswerRequest } from './use-cases/answer-request.js';
import { AskForPapers } from './use-cases/ask-for-papers.js';

/** One request for all that a file lacks, and its answers. */
@ApiTags('loans')
@Controller('loans')
export class RequestsController {
  constructor(
    private readonly queries: RequestQueries,
    private readonly asking: AskForPapers,
    private readonly answering: AnswerRequest,
  ) {}

  @Get('requests/waiting')
  @Allow('loans.supervise')
  @ApiOperation({ summary: 'Second requests that wait for another person' })
  @ApiOkResponse({ type: WaitingRequests })
  waiting(@Me() actor: Actor, @Query() query: PageQuery): Promise<WaitingRequests> {
    return this.queries.waiting(actor, query);
  }

  @Get('applications/:id/requests')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'What was asked for, item by item, and what is still open' })
  @ApiOkResponse({ type: RequestList })
  list(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<RequestList> {
    return this.queries.of(actor, id);
  }

  @Post('applications/:id/ask-for-more')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Ask once for all that is missing; a second request waits for another person' })
  @ApiOkResponse({ type: RequestMade })
  ask(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AskForMoreBody, @Key() key: RequestKey): Promise<RequestMade> {
    return this.asking.ask(actor, id, body, key);
  }

  @Post('applications/:id/requests/:requestId/decide')
  @HttpCode(200)
  @Allow('loans.supervise')
  @ApiOperation({ summary: 'Let a second request go to the founder with a reason, or give it back' })
  @ApiOkResponse({ type: RequestMade })
  decide(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('requestId', IdPipe) requestId: string,
    @Body() body: DecideRequestBody,
    @Key() key: RequestKey,
  ): Promise<RequestMade> {
    return this.asking.decide(actor, id, requestId, body, key);
  }

  @Post('applications/:id/requests/items/:itemId/answer')
  @HttpCode(200)
  @Allow('loans.apply', 'loans.assist')
  @ApiOperation({ summary: 'An item is given, or cannot be given and why' })
  @ApiOkResponse({ type: ItemAnswered })
  answer(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('itemId', IdPipe) itemId: string,
    @Body() body: AnswerItemBody,
    @Key() key: RequestKey,
  ): Promise<ItemAnswered> {
    return this.answering.execute(actor, id, itemId, body, key);
  }
}
