import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Role } from '#kernel/permissions';
import { Sessions } from '#platform/auth/sessions';
import { Db } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';
import { accountErrors } from '../accounts.errors.js';
import { passwordReset } from '../accounts.events.js';
import { secretsOf } from '../accounts.queries.js';
import { codeHashOf } from '../codes.js';
import { CODE_TRIES, verdictOf } from '../domain/one-time-code.js';
import { passwordFault } from '../domain/password.js';
import { AccountEntity } from '../entities/account.entity.js';
import { PasswordResetEntity } from '../entities/password-reset.entity.js';
import { Passwords, type Secret } from '../passwords.js';
import { assertGoodPassword } from './sign-up.js';

export interface NewPassword {
  readonly resetId: string;
  readonly code: string;
  readonly password: string;
}

/** Sets a new password when the code comes back, and ends every session of the account: whoever knew the old password is out. Keys of partners stay. */
@Injectable()
export class ConfirmPasswordReset {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** Gives the account's id. Throws accounts.password_refused, accounts.reset_unknown, accounts.code_wrong { left }, code_expired, code_used, code_exhausted. */
  async execute(wish: NewPassword): Promise<string> {
    assertGoodPassword(wish.password, []);
    const account = await this.db.one<{ id: string; phone: string | null }>('select a.id, a.phone from password_reset r join account a on a.id = r.account_id where r.id = $1', [
      wish.resetId,
    ]);
    // computed for an unknown reset too, and before the transaction: it is slow on purpose
    const passwordHash = await this.passwords.hash(wish.password, newId(), account ? await familyOf(this.db, account) : []);
    // a mistake must be counted, so the refusal is thrown after the commit
    const outcome = await this.db.transaction((tx) => this.within(tx, wish, passwordHash));
    if (typeof outcome !== 'string') throw outcome;
    return outcome;
  }

  private async within(tx: Tx, { resetId, code, password }: NewPassword, passwordHash: string): Promise<string | AppError> {
    const [reset] = await tx.lockAll(PasswordResetEntity, { id: resetId });
    if (!reset) return accountErrors.reset_unknown();
    const refusal = await this.refusalOf(tx, reset, code);
    if (refusal) return refusal;
    const [account] = reset.accountId ? await tx.lockAll(AccountEntity, { id: reset.accountId, state: 'active' }) : [];
    if (!account) return accountErrors.code_used();
    // what belongs to the account is compared only now: earlier, a refusal would tell a stranger the addresses of the account. The code stays good.
    const fault = passwordFault(
      password,
      [account.email, account.phone].filter((own) => own !== null),
    );
    if (fault) return accountErrors.password_refused({}, [{ path: 'password', code: `accounts.${fault}` }]);
    if ((await familyOf(tx, account)).some((one) => one.passwordHash === passwordHash))
      return accountErrors.password_refused({}, [{ path: 'password', code: 'accounts.password_refused' }]);
    await tx.change(account, { passwordHash });
    await tx.change(reset, { usedAt: this.clock.now() });
    await this.sessions.closeAll(account.id, tx);
    const roles = await tx.query<{ role: Role }>('select role from account_role where account_id = $1 order by role', [account.id]);
    await tx.record(
      passwordReset(
        account.id,
        roles.map(({ role }) => role),
      ),
    );
    return account.id;
  }

  /** Why the code does not open; a wrong one is counted. */
  private async refusalOf(tx: Tx, reset: PasswordResetEntity, typed: string): Promise<AppError | undefined> {
    const verdict = verdictOf(reset, codeHashOf(reset.id, typed), this.clock.now());
    if (verdict === 'right') return undefined;
    if (verdict === 'expired') return accountErrors.code_expired();
    if (verdict === 'used') return accountErrors.code_used();
    if (verdict === 'exhausted') return accountErrors.code_exhausted();
    await tx.change(reset, { tries: reset.tries + 1 });
    const left = CODE_TRIES - reset.tries - 1;
    return left > 0 ? accountErrors.code_wrong({ left }, [{ path: 'code', code: 'accounts.code_wrong', params: { left } }]) : accountErrors.code_exhausted();
  }
}

/** The other accounts on the same phone: they share the salt, and no two of them the password. */
async function familyOf(from: Reader, account: { readonly id: string; readonly phone: string | null }): Promise<readonly Secret[]> {
  const all = account.phone ? await secretsOf(from, { kind: 'phone', value: account.phone }) : [];
  return all.filter(({ id }) => id !== account.id);
}
