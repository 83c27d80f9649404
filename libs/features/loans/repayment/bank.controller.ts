import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { PageQuery } from '#platform/http/page';
import { Key, Me } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import { BankQueries } from './bank.queries.js';
import { AsideBody, BankLinePage, BankLineQuery, BankStatementPage, BankStatementView, BookedView, BookLineBody, ImportedView, SureView, TakeBackBody } from './bank.views.js';
import { BookSureLines } from './use-cases/book-sure-lines.js';
import { DecideBankLine } from './use-cases/decide-bank-line.js';
import { ImportStatement } from './use-cases/import-statement.js';

/** What the bank says, against what the loans expect. */
@ApiTags('loans')
@Controller('loans/bank')
export class BankController {
  constructor(
    private readonly queries: BankQueries,
    private readonly importStatement: ImportStatement,
    private readonly decide: DecideBankLine,
    private readonly bookSure: BookSureLines,
  ) {}

  @Post('statements')
  @Allow('loans.collect')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOperation({ summary: 'Take a statement of the bank as CSV; lines of earlier files are not taken twice, nothing is booked' })
  @ApiCreatedResponse({ type: ImportedView })
  async import(@Me() actor: Actor, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<ImportedView> {
    return this.importStatement.execute(actor, await readUpload(request), key);
  }

  @Get('statements')
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Statements, newest first' })
  @ApiOkResponse({ type: BankStatementPage })
  list(@Query() query: PageQuery): Promise<BankStatementPage> {
    return this.queries.statements(query);
  }

  @Get('statements/:id')
  @Allow('loans.collect')
  @ApiOperation({ summary: 'One statement, with the lines that could not be read' })
  @ApiOkResponse({ type: BankStatementView })
  one(@Param('id', IdPipe) id: string): Promise<BankStatementView> {
    return this.queries.statement(id);
  }

  @Get('statements/:id/lines')
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Movements in the order of the file; open ones with the loans that they may mean, and why' })
  @ApiOkResponse({ type: BankLinePage })
  lines(@Param('id', IdPipe) id: string, @Query() query: BankLineQuery): Promise<BankLinePage> {
    return this.queries.lines(id, query);
  }

  @Post('statements/:id/book-sure')
  @HttpCode(200)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Book all movements that mean one loan beyond doubt' })
  @ApiOkResponse({ type: SureView })
  sure(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<SureView> {
    return this.bookSure.execute(actor, id);
  }

  @Post('lines/:id/book')
  @HttpCode(200)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'A movement is a repayment of this loan' })
  @ApiOkResponse({ type: BookedView })
  book(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: BookLineBody, @Key() key: RequestKey): Promise<BookedView> {
    return this.decide.book(actor, id, body, key);
  }

  @Post('lines/:id/take-back')
  @HttpCode(200)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'A movement takes a payment back: a cheque bounced, a debit was refused' })
  @ApiOkResponse({ type: BookedView })
  takeBack(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TakeBackBody, @Key() key: RequestKey): Promise<BookedView> {
    return this.decide.takeBack(actor, id, body.repaymentId, key);
  }

  @Post('lines/:id/set-aside')
  @HttpCode(204)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'A movement is none of ours, with the reason' })
  async setAside(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: AsideBody, @Key() key: RequestKey): Promise<void> {
    await this.decide.setAside(actor, id, body.reason, key);
  }

  @Post('lines/:id/reopen')
  @HttpCode(204)
  @Allow('loans.collect')
  @ApiOperation({ summary: 'Look at a movement again that was set aside, or whose payment was taken back' })
  async reopen(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<void> {
    await this.decide.reopen(actor, id, key);
  }
}
