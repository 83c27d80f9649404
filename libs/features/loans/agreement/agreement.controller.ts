import { Body, Controller, Get, Header, HttpCode, Param, ParseEnumPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Me } from '#platform/http/params';
import { asPdf } from '#platform/http/pdf-reply';
import type { TiwiziRequest } from '#platform/http/request';
import { readUpload } from '#platform/http/upload';
import { IdPipe } from '#platform/http/validation';
import { ConditionBody, PaperQuery, PayeeBody, RecallBody, SignBody } from './agreement.dto.js';
import { AgreementScreens } from './agreement.queries.js';
import { AgreementView, CodeSent, EvidenceView, PayeeAdded } from './agreement.views.js';
import { confirmedByHand, type HandCondition } from './domain/conditions.js';
import { LoanMoved } from './loan.views.js';
import { AddPayee } from './use-cases/add-payee.js';
import { AskSigningCode } from './use-cases/ask-signing-code.js';
import { ConfirmConditions } from './use-cases/confirm-conditions.js';
import { RecallContract } from './use-cases/recall-contract.js';
import { SendContract } from './use-cases/send-contract.js';
import { SignContract } from './use-cases/sign-contract.js';

const HandCode = Object.fromEntries(confirmedByHand.map((code) => [code, code])) as Record<HandCondition, HandCondition>;

/** From the promise to the signed contract and what must be in hand. */
@ApiTags('loans')
@Controller('loans/:id')
export class AgreementController {
  constructor(
    private readonly screens: AgreementScreens,
    private readonly send: SendContract,
    private readonly recall: RecallContract,
    private readonly ask: AskSigningCode,
    private readonly sign: SignContract,
    private readonly conditions: ConfirmConditions,
    private readonly payees: AddPayee,
  ) {}

  @Get('agreement')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiOperation({ summary: 'Contract, conditions, payees and orders of a loan' })
  @ApiOkResponse({ type: AgreementView })
  view(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgreementView> {
    return this.screens.of(actor, id);
  }

  @Get('contract.pdf')
  @Allow('loans.read_all', 'loans.read_own')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The newest contract, as it was made' })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Query() { lang = 'ar' }: PaperQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return asPdf(await this.screens.contractPdf(actor, id, lang), reply);
  }

  @Get('signatures')
  @Allow('loans.read_all', 'loans.read_own')
  @Header('content-disposition', 'attachment; filename="signatures.json"')
  @ApiOperation({ summary: 'Who signed what, when and how, with the chain of hashes' })
  @ApiOkResponse({ type: EvidenceView })
  evidence(@Me() actor: Actor, @Param('id', IdPipe) id: string): Promise<EvidenceView> {
    return this.screens.evidence(actor, id);
  }

  @Post('contract')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Makes the contract and gives it to the borrower to sign' })
  @ApiOkResponse({ type: LoanMoved })
  make(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<LoanMoved> {
    return this.send.execute(actor, id, key);
  }

  @Post('contract/recall')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Takes an unsigned contract back' })
  @ApiOkResponse({ type: LoanMoved })
  takeBack(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: RecallBody, @Key() key: RequestKey): Promise<LoanMoved> {
    return this.recall.execute(actor, id, body.reason, key);
  }

  @Post('contract/code')
  @HttpCode(200)
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'Sends the borrower the code that signs' })
  @ApiOkResponse({ type: CodeSent })
  code(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<CodeSent> {
    return this.ask.execute(actor, id, key);
  }

  @Post('contract/sign')
  @HttpCode(200)
  @Allow('loans.read_own')
  @ApiOperation({ summary: 'The borrower signs by code' })
  @ApiOkResponse({ type: LoanMoved })
  byCode(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: SignBody, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<LoanMoved> {
    return this.sign.byCode(actor, id, body.code, request.ip, key);
  }

  @Post('contract/paper')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'The signed paper: its scan and who saw it signed' })
  @ApiOkResponse({ type: LoanMoved })
  async onPaper(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Req() request: TiwiziRequest, @Key() key: RequestKey): Promise<LoanMoved> {
    const upload = await readUpload(request);
    return this.sign.onPaper(actor, id, upload, (upload.fields.witness ?? '').slice(0, 120), key);
  }

  @Put('conditions/:code')
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'Confirms one condition with what was seen' })
  @ApiOkResponse({ type: LoanMoved })
  condition(
    @Me() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('code', new ParseEnumPipe(HandCode)) code: HandCondition,
    @Body() body: ConditionBody,
    @Key() key: RequestKey,
  ): Promise<LoanMoved> {
    return this.conditions.one(actor, id, code, body.evidence, key);
  }

  @Post('confirm-conditions')
  @HttpCode(200)
  @Allow('loans.instruct')
  @ApiOperation({ summary: 'All is in hand: the clock to the money starts' })
  @ApiOkResponse({ type: LoanMoved })
  all(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Key() key: RequestKey): Promise<LoanMoved> {
    return this.conditions.all(actor, id, key);
  }

  @Post('payees')
  @Allow('loans.instruct', 'loans.read_own')
  @ApiOperation({ summary: 'Where the money may go' })
  @ApiOkResponse({ type: PayeeAdded })
  payee(@Me() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: PayeeBody, @Key() key: RequestKey): Promise<PayeeAdded> {
    return this.payees.execute(actor, id, { ...body, nameChecked: body.nameChecked ?? false }, key);
  }
}
