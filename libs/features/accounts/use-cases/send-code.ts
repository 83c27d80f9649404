import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { Db } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import type { SignUpAnswer } from '../accounts.dto.js';
import { accountErrors } from '../accounts.errors.js';
import { Attempts } from '../attempts.js';
import { CodeMessages } from '../code-messages.js';
import { Codes } from '../codes.js';
import { type Login, masked } from '../domain/login.js';
import { CODE_MINUTES } from '../domain/one-time-code.js';
import { SignUpEntity } from '../entities/sign-up.entity.js';

/** Issues a code for a sign-up and sends it once after the commit; asked for again at most five times in a quarter of an hour. */
@Injectable()
export class SendCode {
  constructor(
    private readonly db: Db,
    private readonly codes: Codes,
    private readonly messages: CodeMessages,
    private readonly attempts: Attempts,
  ) {}

  /** Another code; earlier ones no longer open. Throws accounts.sign_up_unknown, accounts.code_used, accounts.too_many_codes. */
  async again(signUpId: string): Promise<SignUpAnswer> {
    const signUp = await this.db.transaction((tx) => tx.findOne(SignUpEntity, { id: signUpId }));
    if (!signUp) throw accountErrors.sign_up_unknown();
    if (signUp.confirmedAt) throw accountErrors.code_used();
    const login: Login = signUp.email ? { kind: 'email', value: signUp.email } : { kind: 'phone', value: signUp.phone ?? '' };
    const minutes = await this.attempts.take('code', login.value);
    if (minutes > 0) throw accountErrors.too_many_codes({ minutes });
    return this.db.transaction((tx) => this.within(tx, signUp, login));
  }

  /** In the transaction of the sign-up. A known address gets a code row too, which nobody is told: from outside both look alike. */
  async within(tx: Tx, signUp: Pick<SignUpEntity, 'id' | 'known' | 'language'>, login: Login): Promise<SignUpAnswer> {
    const issued = await this.codes.issue(tx, signUp.id);
    tx.afterCommit(() => (signUp.known ? this.messages.sendKnown(login, signUp.language, newId()) : this.messages.sendCode(login, signUp.language, issued)));
    return { signUpId: signUp.id, channel: login.kind, to: masked(login), minutes: CODE_MINUTES };
  }
}
