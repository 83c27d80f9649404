import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { RequestKey } from '#platform/database/db';
import { Allow } from '#platform/http/allow';
import { Key } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { MeView } from './accounts.dto.js';
import { NewPasswordBody, PasswordResetAnswer, PasswordResetBody } from './password-resets.dto.js';
import { AskPasswordReset } from './use-cases/ask-password-reset.js';
import { ConfirmPasswordReset } from './use-cases/confirm-password-reset.js';
import { OpenSession } from './use-cases/open-session.js';

/** From a forgotten password to a new one, in two steps. */
@ApiTags('accounts')
@Controller('accounts/password-resets')
@Allow('public')
export class PasswordResetsController {
  constructor(
    private readonly askReset: AskPasswordReset,
    private readonly confirmReset: ConfirmPasswordReset,
    private readonly openSession: OpenSession,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Forgot the password: a one-time code goes to the address, if it has an account' })
  @ApiCreatedResponse({ type: PasswordResetAnswer })
  ask(@Body() body: PasswordResetBody, @Key() key: RequestKey): Promise<PasswordResetAnswer> {
    return this.askReset.execute(body.login, key);
  }

  @Post('confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring the code back with a new password: all sessions end, a new one is open' })
  @ApiOkResponse({ type: MeView })
  async confirm(@Body() body: NewPasswordBody, @Req() request: TiwiziRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const accountId = await this.confirmReset.execute(body);
    return this.openSession.execute(accountId, request, reply);
  }
}
