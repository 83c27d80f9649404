import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { codePattern, EntriesQuery, ForecastQuery, FundBody, FunderBody, FunderMoneyBody, NewFundBody, ReallocationBody } from './fund.dto.js';
import { ForecastQueries } from './forecast.queries.js';
import { FundQueries } from './fund.queries.js';
import { CodeView, EntryPage, ForecastView, FunderList, FundList, MoneyMovedView } from './fund.views.js';
import { KeepFund } from './use-cases/keep-fund.js';
import { MoveMoney } from './use-cases/move-money.js';

/** What cannot be a code exists for nobody. */
function codeOf(text: string): string {
  if (!codePattern.test(text)) throw new AppError('NotFound', 'platform.not_found');
  return text;
}

/** The revolving fund: its earmarks, its funders, its books; sums and entries, nobody's name. */
@ApiTags('loans')
@Controller('loans')
export class FundController {
  constructor(
    private readonly queries: FundQueries,
    private readonly forecasts: ForecastQueries,
    private readonly keep: KeepFund,
    private readonly money: MoveMoney,
  ) {}

  @Get('funds')
  @Allow('loans.disburse', 'loans.keep_fund', 'loans.read_figures')
  @ApiOperation({ summary: 'Cash, loans outstanding and what may still be granted, by fund' })
  @ApiOkResponse({ type: FundList })
  async all(): Promise<FundList> {
    return { items: await this.queries.all() };
  }

  @Post('funds')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Open a fund for money with rules of its own' })
  @ApiCreatedResponse({ type: CodeView })
  open(@Me() actor: Actor, @Body() body: NewFundBody, @Key() key: RequestKey): Promise<CodeView> {
    return this.keep.open(actor, body, key);
  }

  @Put('funds/:code')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Write the rules of a fund' })
  @ApiOkResponse({ type: CodeView })
  change(@Me() actor: Actor, @Param('code') code: string, @Body() body: FundBody): Promise<CodeView> {
    return this.keep.change(actor, codeOf(code), body);
  }

  @Get('funds/:code/entries')
  @Allow('loans.disburse', 'loans.keep_fund')
  @ApiOperation({ summary: 'Postings of a fund, newest first, and their sum' })
  @ApiOkResponse({ type: EntryPage })
  entries(@Param('code') code: string, @Query() query: EntriesQuery): Promise<EntryPage> {
    return this.queries.entries(codeOf(code), query);
  }

  @Post('funds/:code/contributions')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Book money that a funder gave' })
  @ApiCreatedResponse({ type: MoneyMovedView })
  contribute(@Me() actor: Actor, @Param('code') code: string, @Body() body: FunderMoneyBody, @Key() key: RequestKey): Promise<MoneyMovedView> {
    return this.money.contribute(actor, codeOf(code), body, key);
  }

  @Post('funds/:code/withdrawals')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Book money that a funder takes back' })
  @ApiCreatedResponse({ type: MoneyMovedView })
  withdraw(@Me() actor: Actor, @Param('code') code: string, @Body() body: FunderMoneyBody, @Key() key: RequestKey): Promise<MoneyMovedView> {
    return this.money.withdraw(actor, codeOf(code), body, key);
  }

  @Post('funds/:code/reallocations')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Move money to another fund or another funder' })
  @ApiCreatedResponse({ type: MoneyMovedView })
  reallocate(@Me() actor: Actor, @Param('code') code: string, @Body() body: ReallocationBody, @Key() key: RequestKey): Promise<MoneyMovedView> {
    return this.money.reallocate(actor, codeOf(code), body, key);
  }

  @Get('funders')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Who gives money' })
  @ApiOkResponse({ type: FunderList })
  async funders(): Promise<FunderList> {
    return { items: await this.queries.funders() };
  }

  @Post('funders')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Name somebody who gives money' })
  @ApiCreatedResponse({ type: CodeView })
  name(@Me() actor: Actor, @Body() body: FunderBody, @Key() key: RequestKey): Promise<CodeView> {
    return this.keep.name(actor, body, key);
  }

  @Get('forecast')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Cash of the fund over sixty months, under two shares of repayment' })
  @ApiOkResponse({ type: ForecastView })
  forecast(@Query() query: ForecastQuery): Promise<ForecastView> {
    return this.forecasts.run(query);
  }
}
