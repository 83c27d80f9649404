import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel/permissions';
import { Sessions } from '#platform/auth/sessions';
import { Allow, ForKeys } from '#platform/http/allow';
import { MaybeMe, Me } from '#platform/http/params';
import type { TiwiziRequest } from '#platform/http/request';
import { AccountBody, AccountMade, LanguageBody, MeView, SignInBody } from './accounts.dto.js';
import { accountErrors } from './accounts.errors.js';
import { AccountQueries } from './accounts.queries.js';
import { PasswordGuard } from './local.strategy.js';
import { ChooseLanguage } from './use-cases/choose-language.js';
import { CreateAccount } from './use-cases/create-account.js';
import { OpenSession } from './use-cases/open-session.js';

/** Signing in and out, and one's own account. */
@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly queries: AccountQueries,
    private readonly openSession: OpenSession,
    private readonly sessions: Sessions,
    private readonly createAccount: CreateAccount,
    private readonly chooseLanguage: ChooseLanguage,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @Allow('public')
  @UseGuards(PasswordGuard)
  @ApiOperation({ summary: 'Sign in with e-mail or phone and password' })
  @ApiBody({ type: SignInBody })
  @ApiOkResponse({ type: MeView })
  signIn(@Body() _body: SignInBody, @MaybeMe() actor: Actor | undefined, @Req() request: TiwiziRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    if (!actor) throw accountErrors.sign_in_failed();
    return this.openSession.execute(actor.accountId, request, reply);
  }

  @Post('sign-out')
  @HttpCode(204)
  @Allow('signed_in')
  @ApiOperation({ summary: 'End this session' })
  @ApiNoContentResponse()
  async signOut(@Req() request: TiwiziRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.user?.sessionHash) await this.sessions.close(request.user.sessionHash);
    void reply.header('set-cookie', this.sessions.clearingCookie()).header('clear-site-data', '"cache", "storage"');
  }

  @Get('me')
  @Allow('signed_in')
  @ForKeys('any')
  @ApiOperation({ summary: 'Who I am here and what I may do' })
  @ApiOkResponse({ type: MeView })
  me(@Me() actor: Actor): Promise<MeView> {
    return this.queries.me(actor);
  }

  @Patch('me/language')
  @Allow('signed_in')
  @ApiOperation({ summary: 'Choose the language of my messages' })
  @ApiOkResponse({ type: MeView })
  async language(@Me() actor: Actor, @Body() body: LanguageBody): Promise<MeView> {
    await this.chooseLanguage.execute(actor, body.language);
    return this.queries.me(actor);
  }

  @Post()
  @Allow('accounts.keep')
  @ApiOperation({ summary: 'Make an account of any role' })
  @ApiCreatedResponse({ type: AccountMade })
  create(@Me() actor: Actor, @Body() body: AccountBody): Promise<AccountMade> {
    return this.createAccount.execute(actor, body);
  }
}
