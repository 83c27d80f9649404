import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { accountErrors } from '../accounts.errors.js';
import { holdersOf } from '../accounts.queries.js';
import { Attempts } from '../attempts.js';
import { CodeMessages } from '../code-messages.js';
import { codeHashOf, newCode } from '../codes.js';
import { isMobile, type Login, masked, readLogin } from '../domain/login.js';
import { CODE_MINUTES } from '../domain/one-time-code.js';
import type { PasswordResetAnswer } from '../password-resets.dto.js';

/**
 * Sends a one-time code to somebody who forgot the password. Known, unknown and blocked addresses get the same answer, and it never waits
 * for the message, whose time would tell them apart; an unknown or blocked address gets no message.
 *
 * A phone may serve a family. The code would then open the account of whoever holds the phone, so a phone resets a password only while
 * exactly one active account has it; with several the message says to use the e-mail or to come to the town hall.
 */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly messages: CodeMessages,
  ) {}

  /** Throws accounts.login_unreadable, accounts.phone_not_mobile, accounts.too_many_codes { minutes }, accounts.too_many_resets (8 a day). */
  async execute(typed: string, key: RequestKey): Promise<PasswordResetAnswer> {
    const login = readLogin(typed);
    if (!login) throw accountErrors.login_unreadable({}, [{ path: 'login', code: 'accounts.login_unreadable' }]);
    if (login.kind === 'phone' && !isMobile(login.value)) throw accountErrors.phone_not_mobile({}, [{ path: 'login', code: 'accounts.phone_not_mobile' }]);
    const minutes = await this.attempts.take('code', login.value);
    if (minutes > 0) throw accountErrors.too_many_codes({ minutes });
    if ((await this.attempts.take('reset', login.value)) > 0) throw accountErrors.too_many_resets();
    return this.db.once({ ...key, bodyHash: hashOf([login]) }, (tx) => this.within(tx, login));
  }

  private async within(tx: Tx, login: Login): Promise<PasswordResetAnswer> {
    const holders = await holdersOf(tx, login);
    const only = holders.length === 1 ? holders[0] : undefined;
    const id = newId();
    const code = newCode();
    const now = this.clock.now();
    // one row per address: the newest takes the place of an earlier one, whose code then opens nothing
    await tx.query(
      `insert into password_reset (id, address_hash, account_id, code_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (address_hash) do update set id = excluded.id, account_id = excluded.account_id, code_hash = excluded.code_hash,
           created_at = excluded.created_at, expires_at = excluded.expires_at, tries = 0, used_at = null`,
      [id, addressHashOf(login), only?.id ?? null, codeHashOf(id, code), now, new Date(now.getTime() + CODE_MINUTES * 60_000)],
    );
    const [first] = holders;
    if (first)
      tx.afterCommit(() => {
        void (only ? this.messages.sendReset(login, only.language, { id, code }) : this.messages.sendShared(login, first.language, id));
      });
    return { resetId: id, channel: login.kind, to: masked(login), minutes: CODE_MINUTES };
  }
}

const addressHashOf = (login: Login): string => createHash('sha256').update(`password_reset\n${login.value}`).digest('hex');
