import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { asPdf } from '#platform/http/pdf-reply';
import { IdPipe } from '#platform/http/validation';
import { PaperQuery } from '../agreement/agreement.dto.js';
import { LoanPapers } from './loan-papers.js';
import { TillQueries } from './till.queries.js';
import { CloseTillBody, ReopenTillBody, TillClosed, TillQuery, TillView } from './till.views.js';
import { CloseTill } from './use-cases/close-till.js';

/** The till of a day, and the papers that leave it. */
@ApiTags('loans')
@Controller('loans')
export class TillController {
  constructor(
    private readonly queries: TillQueries,
    private readonly till: CloseTill,
    private readonly papers: LoanPapers,
  ) {}

  @Get('till')
  @Allow('loans.collect', 'loans.keep_fund')
  @ApiOperation({ summary: 'What came in on a day, by channel, and whether its cash was counted' })
  @ApiOkResponse({ type: TillView })
  day(@Me() actor: Actor, @Query() { day }: TillQuery): Promise<TillView> {
    return this.queries.day(actor, day);
  }

  @Post('till/close')
  @HttpCode(200)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'The cash of a day is counted; the day takes no more' })
  @ApiOkResponse({ type: TillClosed })
  close(@Me() actor: Actor, @Body() { day, ...count }: CloseTillBody, @Key() key: RequestKey): Promise<TillClosed> {
    return this.till.close(actor, day, count, key);
  }

  @Post('till/reopen')
  @HttpCode(204)
  @Allow('loans.keep_fund')
  @ApiOperation({ summary: 'Open a counted day again, with the reason' })
  async reopen(@Me() actor: Actor, @Body() { day, reason }: ReopenTillBody, @Key() key: RequestKey): Promise<void> {
    await this.till.reopen(actor, day, reason, key);
  }

  @Get(':id/repayments/:repaymentId/receipt.pdf')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The receipt of a payment on paper' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async receipt(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('repaymentId', IdPipe) repaymentId: string,
    @Query() { lang = 'ar' }: PaperQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return asPdf(await this.papers.receipt(actor, id, repaymentId, lang), reply);
  }

  @Get(':id/closing-letter.pdf')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The letter that says that a loan is paid back' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letter(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() { lang = 'ar' }: PaperQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return asPdf(await this.papers.closingLetter(actor, id, lang), reply);
  }
}
