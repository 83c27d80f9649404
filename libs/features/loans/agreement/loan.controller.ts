import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { CancelBody, DisburseBody, LoanListQuery, PreviewQuery } from './loan.dto.js';
import { LoanLists } from './loan-list.queries.js';
import { LoanScreens } from './loan.queries.js';
import { Disbursed, LoanMoved, LoanPage, LoanView, MyLoans, PreviewView } from './loan.views.js';
import { PreviewQueries } from './preview.queries.js';
import { CancelLoan } from './use-cases/cancel-loan.js';
import { Disburse } from './use-cases/disburse.js';

/** Loans: schedule, disbursement. */
@ApiTags('loans')
@Controller('loans')
export class LoanController {
  constructor(
    private readonly lists: LoanLists,
    private readonly screens: LoanScreens,
    private readonly previews: PreviewQueries,
    private readonly cancel: CancelLoan,
    private readonly disburse: Disburse,
  ) {}

  @Get('preview')
  @Allow('public')
  @ApiOperation({ summary: 'What repaying a loan of this amount and term would look like' })
  @ApiOkResponse({ type: PreviewView })
  preview(@Query() query: PreviewQuery): Promise<PreviewView> {
    return this.previews.preview(query);
  }

  @Get()
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Loans that one may see, in the order of work' })
  @ApiOkResponse({ type: LoanPage })
  list(@Me() actor: Actor, @Query() query: LoanListQuery): Promise<LoanPage> {
    return this.lists.list(actor, query);
  }

  @Get('mine')
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'My loans with the next payment' })
  @ApiOkResponse({ type: MyLoans })
  async mine(@Me() actor: Actor): Promise<MyLoans> {
    return { items: await this.lists.mine(actor) };
  }

  @Get(':id')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'One loan with its schedule and repayments' })
  @ApiOkResponse({ type: LoanView })
  one(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<LoanView> {
    return this.screens.one(actor, id);
  }

  @Post(':id/disburse')
  @HttpCode(200)
  @Allow('loans.disburse')
  @ApiOperation({ summary: 'The money was paid out: the schedule starts' })
  @ApiOkResponse({ type: Disbursed })
  pay(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: DisburseBody, @Key() key: RequestKey): Promise<Disbursed> {
    return this.disburse.execute(actor, id, body, key);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Allow('loans.disburse')
  @ApiOperation({ summary: 'Nothing was paid out and nothing will be' })
  @ApiOkResponse({ type: LoanMoved })
  cancelOne(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: CancelBody, @Key() key: RequestKey): Promise<LoanMoved> {
    return this.cancel.execute(actor, id, body.reason, key);
  }
}
