import { AccountEntity } from './entities/account.entity.js';
import { OneTimeCodeEntity } from './entities/one-time-code.entity.js';
import { PasswordResetEntity } from './entities/password-reset.entity.js';
import { SignUpEntity } from './entities/sign-up.entity.js';

export { forgetOldJob } from './accounts.jobs.js';
export { AccountGuide } from './accounts.guide.js';
export { AccountsModule } from './accounts.module.js';
export { AccountQueries, type Contact } from './accounts.queries.js';
export { Attempts } from './attempts.js';
export { codeHashOf, newCode } from './codes.js';
export { CODE_MINUTES, CODE_TRIES, verdictOf } from './domain/one-time-code.js';
export { accountRoles } from './domain/account.js';
export { readEmail, readPhone } from './domain/login.js';
export { accountPersonalData, type PersonalColumn } from './domain/personal-data.js';
export { type AccountWish, CreateAccount } from './use-cases/create-account.js';
export { GrantRole } from './use-cases/grant-role.js';
export { warnOfKeysJob } from './use-cases/warn-of-keys.js';
export const accountEntities = [AccountEntity, OneTimeCodeEntity, PasswordResetEntity, SignUpEntity];
