import { Injectable } from '@nestjs/common';
import { Db } from '#platform/database/db';
import { secretsOf } from '../accounts.queries.js';
import { accountErrors } from '../accounts.errors.js';
import { Attempts } from '../attempts.js';
import { readLogin } from '../domain/login.js';
import { Passwords } from '../passwords.js';

/** Checks address and password. Unknown, blocked and wrong look alike, in words and in time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly db: Db,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {}

  /** Gives the account's id. Throws accounts.sign_in_failed, accounts.too_many_tries { minutes } (10 failed in 15 minutes per address). */
  async execute(typed: string, password: string): Promise<string> {
    const login = readLogin(typed);
    const subject = login?.value ?? typed.trim().toLowerCase();
    const minutes = await this.attempts.take('sign_in', subject);
    if (minutes > 0) throw accountErrors.too_many_tries({ minutes });
    const account = await this.passwords.find(password, login ? await secretsOf(this.db, login) : []);
    if (account?.state !== 'active') throw accountErrors.sign_in_failed();
    await this.attempts.giveBack('sign_in', subject);
    if (this.passwords.isOutdated(account.passwordHash)) await this.hashAgain(account.id, account.passwordHash, password);
    return account.id;
  }

  private async hashAgain(id: string, old: string, password: string): Promise<void> {
    const renewed = await this.passwords.hash(password, old);
    await this.db.transaction((tx) => tx.query('update account set password_hash = $3 where id = $1 and password_hash = $2', [id, old, renewed]));
  }
}
