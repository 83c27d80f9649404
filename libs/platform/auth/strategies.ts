import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-strategy';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import type { TiwiziRequest } from '../http/request.js';
import { ApiKeys } from './api-keys.js';
import { Sessions } from './sessions.js';

/** Passport's shape for a proof of identity that is looked up by us: success with the actor, or pass on. */
abstract class LookupStrategy extends Strategy {
  abstract lookUp(request: TiwiziRequest): Promise<Actor | undefined>;
  override authenticate(request: never): void {
    this.lookUp(request).then(
      (actor) => (actor ? this.success(actor) : this.fail(401)),
      (error: Error) => this.error(error),
    );
  }
}

/** The session cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(LookupStrategy as unknown as new () => LookupStrategy, 'session') {
  constructor(private readonly sessions: Sessions) {
    super();
  }
  lookUp(request: TiwiziRequest): Promise<Actor | undefined> {
    const token = request.cookies?.[this.sessions.cookieName];
    return token ? this.sessions.actorOf(token) : Promise.resolve(undefined);
  }
  validate(): void {
    /* lookUp has done it */
  }
}

/** `Authorization: Bearer <prefix>.<secret>` of a partner's key. A key that is no good is refused by name: its owner must learn why. */
@Injectable()
export class ApiKeyStrategy extends PassportStrategy(LookupStrategy as unknown as new () => LookupStrategy, 'api-key') {
  constructor(private readonly keys: ApiKeys) {
    super();
  }
  async lookUp(request: TiwiziRequest): Promise<Actor | undefined> {
    const { authorization } = request.headers;
    // outside the API a bearer is somebody else's, such as the token of the metrics
    if (authorization === undefined || !request.url.startsWith('/api/')) return undefined;
    const bearer = /^Bearer ([\w-]{8,40}\.[\w-]{20,100})$/.exec(authorization)?.[1];
    if (!bearer) throw new AppError('Forbidden', 'platform.api_key_unknown');
    const { actor, budget, expiresAt } = await this.keys.use(bearer);
    request.keyUse = { ...budget, expiresAt };
    return actor;
  }
  validate(): void {
    /* lookUp has done it */
  }
}
