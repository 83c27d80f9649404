import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { IdPipe } from '#platform/http/validation';
import { LinksBody, RuleBody, SeatBody } from './committee.dto.js';
import { CommitteeDone, MySeat, RuleList, SeatList } from './committee.views.js';
import { SeatQueries } from './seat.queries.js';
import { KeepMySeat } from './use-cases/keep-my-seat.js';
import { KeepRule } from './use-cases/keep-rule.js';
import { KeepSeats } from './use-cases/keep-seats.js';

/** Who sits in the committee, for how long, under which rule. */
@ApiTags('loans')
@Controller('loans/committee')
export class CommitteeController {
  constructor(
    private readonly queries: SeatQueries,
    private readonly seats: KeepSeats,
    private readonly mine: KeepMySeat,
    private readonly rule: KeepRule,
  ) {}

  @Get('mandates')
  @Allow('loans.convene', 'loans.keep_fund')
  @ApiOperation({ summary: 'Seats, those in force first, and members without one' })
  @ApiOkResponse({ type: SeatList })
  list(): Promise<SeatList> {
    return this.queries.seats();
  }

  @Post('mandates')
  @Allow('loans.convene')
  @ApiOperation({ summary: 'Give a seat for a time' })
  @ApiCreatedResponse({ type: CommitteeDone })
  give(@Me() actor: Actor, @Body() body: SeatBody, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.seats.give(actor, body, key);
  }

  @Post('mandates/:id/end')
  @HttpCode(200)
  @Allow('loans.convene')
  @ApiOperation({ summary: 'End a seat: yesterday was its last day' })
  @ApiOkResponse({ type: CommitteeDone })
  end(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.seats.end(actor, id, key);
  }

  @Get('seat')
  @Allow('loans.decide')
  @ApiOperation({ summary: 'My seat today, and the links that I declared' })
  @ApiOkResponse({ type: MySeat })
  mySeat(@Me() actor: Actor): Promise<MySeat> {
    return this.queries.mine(actor);
  }

  @Post('seat/pledge')
  @HttpCode(200)
  @Allow('loans.decide')
  @ApiOperation({ summary: 'Promise confidentiality for this mandate' })
  @ApiOkResponse({ type: CommitteeDone })
  pledge(@Me() actor: Actor, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.mine.pledge(actor, key);
  }

  @Put('seat/links')
  @Allow('loans.decide')
  @ApiOperation({ summary: 'Declare family, employer, bank and suppliers, all at once' })
  @ApiOkResponse({ type: CommitteeDone })
  links(@Me() actor: Actor, @Body() body: LinksBody): Promise<CommitteeDone> {
    return this.mine.declareLinks(actor, body.links);
  }

  @Get('rules')
  @Allow('loans.convene', 'loans.decide', 'loans.keep_fund')
  @ApiOperation({ summary: 'Versions of the rule of the committee, newest first' })
  @ApiOkResponse({ type: RuleList })
  rules(): Promise<RuleList> {
    return this.queries.rules();
  }

  @Post('rules')
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'A new version of the rule from a day on' })
  @ApiCreatedResponse({ type: CommitteeDone })
  keepRule(@Me() actor: Actor, @Body() body: RuleBody, @Key() key: RequestKey): Promise<CommitteeDone> {
    return this.rule.execute(actor, body, key);
  }
}
