import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { AppError } from '#kernel/errors';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { accountErrors } from '../accounts.errors.js';
import { signedUp } from '../accounts.events.js';
import { Codes } from '../codes.js';
import { SignUpEntity } from '../entities/sign-up.entity.js';
import { writeAccount } from './write-account.js';

/** Turns a sign-up into an account when its code comes back. */
@Injectable()
export class ConfirmSignUp {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly codes: Codes,
  ) {}

  /** Gives the id of the new account. Throws accounts.sign_up_unknown, accounts.code_wrong { left }, code_expired, code_used, code_exhausted, already_known. */
  async execute(signUpId: string, code: string): Promise<string> {
    // a mistake must be counted, so the refusal is thrown after the commit
    const outcome = await this.db.transaction((tx) => this.within(tx, signUpId, code));
    if (typeof outcome !== 'string') throw outcome;
    return outcome;
  }

  private async within(tx: Tx, signUpId: string, code: string): Promise<string | AppError> {
    const [signUp] = await tx.lockAll(SignUpEntity, { id: signUpId });
    if (!signUp) return accountErrors.sign_up_unknown();
    const { verdict, left } = await this.codes.check(tx, signUpId, code);
    if (verdict === 'wrong' && left > 0) return accountErrors.code_wrong({ left }, [{ path: 'code', code: 'accounts.code_wrong', params: { left } }]);
    if (verdict === 'wrong' || verdict === 'exhausted') return accountErrors.code_exhausted();
    if (verdict === 'expired') return accountErrors.code_expired();
    if (verdict === 'used' || signUp.known) return accountErrors.code_used();
    const { email, phone, passwordHash, language, role } = signUp;
    const id = await writeAccount(tx, { email, phone, passwordHash, language, roles: [role], displayName: '', createdAt: this.clock.now() });
    await tx.change(signUp, { confirmedAt: this.clock.now(), passwordHash: '' });
    if (!id) return accountErrors.already_known();
    await tx.record(signedUp(id, role));
    return id;
  }
}
