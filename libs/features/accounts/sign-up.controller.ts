import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key, Lang } from '#platform/http/params';
import type { Language, TiwiziRequest } from '#platform/http/request';
import { CodeAgainBody, ConfirmBody, MeView, SignUpAnswer, SignUpBody } from './accounts.dto.js';
import { OpenSession } from './use-cases/open-session.js';
import { ConfirmSignUp } from './use-cases/confirm-sign-up.js';
import { SendCode } from './use-cases/send-code.js';
import { SignUp } from './use-cases/sign-up.js';

/** From an address to an account, in two steps. */
@ApiTags('accounts')
@Controller('accounts')
@Allow('public')
export class SignUpController {
  constructor(
    private readonly signUp: SignUp,
    private readonly sendCode: SendCode,
    private readonly confirmSignUp: ConfirmSignUp,
    private readonly openSession: OpenSession,
  ) {}

  @Post('sign-up')
  @ApiOperation({ summary: 'Ask for an account: a one-time code goes to the address' })
  @ApiCreatedResponse({ type: SignUpAnswer })
  ask(@Body() body: SignUpBody, @Lang() lang: Language, @Key() key: RequestKey): Promise<SignUpAnswer> {
    return this.signUp.execute({ ...body, language: body.language ?? lang }, key);
  }

  @Post('codes')
  @ApiOperation({ summary: 'Send another code; the earlier one no longer opens' })
  @ApiCreatedResponse({ type: SignUpAnswer })
  again(@Body() body: CodeAgainBody): Promise<SignUpAnswer> {
    return this.sendCode.again(body.signUpId);
  }

  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring the code back: the account is open and signed in' })
  @ApiOkResponse({ type: MeView })
  async confirm(@Body() body: ConfirmBody, @Req() request: TiwiziRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const accountId = await this.confirmSignUp.execute(body.signUpId, body.code);
    return this.openSession.execute(accountId, request, reply);
  }
}
