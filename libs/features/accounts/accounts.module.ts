import { Module, type OnModuleInit } from '@nestjs/common';
import { Actors } from '#platform/auth/actors';
import { AccountGuide } from './accounts.guide.js';
import { AccountsController } from './accounts.controller.js';
import { AccountJobs } from './accounts.jobs.js';
import { AccountQueries } from './accounts.queries.js';
import { ApiKeyQueries } from './api-key.queries.js';
import { ApiKeysController } from './api-keys.controller.js';
import { Attempts } from './attempts.js';
import { CodeMessages } from './code-messages.js';
import { Codes } from './codes.js';
import { LocalStrategy } from './local.strategy.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { Passwords } from './passwords.js';
import { SignUpController } from './sign-up.controller.js';
import { TellCode } from './tell-code.js';
import { AskPasswordReset } from './use-cases/ask-password-reset.js';
import { ChooseLanguage } from './use-cases/choose-language.js';
import { ConfirmPasswordReset } from './use-cases/confirm-password-reset.js';
import { ConfirmSignUp } from './use-cases/confirm-sign-up.js';
import { CreateAccount } from './use-cases/create-account.js';
import { GrantRole } from './use-cases/grant-role.js';
import { KeepApiKeys } from './use-cases/keep-api-keys.js';
import { OpenSession } from './use-cases/open-session.js';
import { SendCode } from './use-cases/send-code.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignUp } from './use-cases/sign-up.js';
import { WarnOfKeys } from './use-cases/warn-of-keys.js';

const useCases = [AskPasswordReset, ChooseLanguage, ConfirmPasswordReset, ConfirmSignUp, CreateAccount, GrantRole, KeepApiKeys, OpenSession, SendCode, SignIn, SignUp, WarnOfKeys];

/** Sign-in and roles; tells the platform who an account is. */
@Module({
  controllers: [SignUpController, PasswordResetsController, ApiKeysController, AccountsController],
  providers: [AccountGuide, AccountJobs, AccountQueries, ApiKeyQueries, Attempts, CodeMessages, Codes, LocalStrategy, Passwords, TellCode, ...useCases],
  exports: [AccountGuide, AccountQueries, Attempts, CreateAccount, GrantRole, TellCode],
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly actors: Actors,
    private readonly queries: AccountQueries,
  ) {}

  onModuleInit(): void {
    this.actors.rolesFrom(async (accountId) => {
      const roles = await this.queries.rolesOf(accountId);
      return roles && { roles };
    });
  }
}
