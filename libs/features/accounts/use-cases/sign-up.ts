import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { Db, hashOf, type RequestKey } from '#platform/database/db';
import type { Language } from '#platform/http/request';
import { secretsOf } from '../accounts.queries.js';
import type { SignUpAnswer } from '../accounts.dto.js';
import { accountErrors } from '../accounts.errors.js';
import { Attempts } from '../attempts.js';
import { ACCOUNTS_PER_PHONE, type SignUpRole } from '../domain/account.js';
import { isMobile, type Login, readLogin } from '../domain/login.js';
import { passwordFault } from '../domain/password.js';
import { SignUpEntity } from '../entities/sign-up.entity.js';
import { Passwords } from '../passwords.js';
import { SendCode } from './send-code.js';

export interface SignUpWish {
  readonly login: string;
  readonly password: string;
  readonly role: SignUpRole;
  readonly language: Language;
}

/** Takes the wish for an account and sends a one-time code. An address that is known gets the same answer, and a message that says so. */
@Injectable()
export class SignUp {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly sendCode: SendCode,
  ) {}

  /** Throws accounts.login_unreadable, accounts.phone_not_mobile, accounts.password_refused, accounts.too_many_codes. */
  async execute(wish: SignUpWish, key: RequestKey): Promise<SignUpAnswer> {
    const login = this.read(wish);
    const minutes = await this.attempts.take('code', login.value);
    if (minutes > 0) throw accountErrors.too_many_codes({ minutes });
    const others = await secretsOf(this.db, login);
    // the salt follows the key: the same request again gives the same hash, so the key row needs no fast hash of the password
    const passwordHash = await this.passwords.hash(wish.password, `${key.scope} ${key.key}`, others);
    const known = login.kind === 'email' ? others.length > 0 : others.length >= ACCOUNTS_PER_PHONE || others.some((one) => one.passwordHash === passwordHash);
    const { role, language } = wish;
    return this.db.once({ ...key, bodyHash: hashOf([login, role, language, passwordHash]) }, async (tx) => {
      const id = newId();
      await tx.insert(SignUpEntity, {
        id,
        email: login.kind === 'email' ? login.value : null,
        phone: login.kind === 'phone' ? login.value : null,
        passwordHash: known ? '' : passwordHash,
        role,
        language,
        known,
        createdAt: this.clock.now(),
      });
      return this.sendCode.within(tx, { id, known, language }, login);
    });
  }

  private read({ login: typed, password }: SignUpWish): Login {
    const login = readLogin(typed);
    if (!login) throw accountErrors.login_unreadable({}, [{ path: 'login', code: 'accounts.login_unreadable' }]);
    if (login.kind === 'phone' && !isMobile(login.value)) throw accountErrors.phone_not_mobile({}, [{ path: 'login', code: 'accounts.phone_not_mobile' }]);
    assertGoodPassword(password, [login.value]);
    return login;
  }
}

/** Throws accounts.password_refused with the reason at the field. `own`: addresses of the person, which must not be the password. */
export function assertGoodPassword(password: string, own: readonly string[]): void {
  const fault = passwordFault(password, own);
  if (fault) throw accountErrors.password_refused({}, [{ path: 'password', code: `accounts.${fault}` }]);
}
