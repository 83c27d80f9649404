import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import type { Actor } from '#kernel/permissions';
import { Actors } from '#platform/auth/actors';
import { SignIn } from './use-cases/sign-in.js';

/** The password as proof of identity. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly signIn: SignIn,
    private readonly actors: Actors,
  ) {
    super({ usernameField: 'login', passwordField: 'password', session: false });
  }

  async validate(login: unknown, password: unknown): Promise<Actor | false> {
    if (typeof login !== 'string' || typeof password !== 'string') return false;
    return (await this.actors.actorOf(await this.signIn.execute(login, password))) ?? false;
  }
}

/** Runs before the body is validated: whoever sends no login or password passes without a name, and the validation names the missing field. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error as Error;
    return (user || undefined) as User;
  }
}
