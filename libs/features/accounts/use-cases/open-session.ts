import { Injectable } from '@nestjs/common';
import { Actors } from '#platform/auth/actors';
import { Sessions } from '#platform/auth/sessions';
import type { MeView } from '../accounts.dto.js';
import { accountErrors } from '../accounts.errors.js';
import { AccountQueries } from '../accounts.queries.js';

interface Browser {
  readonly headers: { readonly 'user-agent'?: string | undefined };
}
interface CookieJar {
  header(name: string, value: string): unknown;
}

/** Opens a new session for somebody who has just proved who he or she is, and puts the cookie into the answer. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly actors: Actors,
    private readonly queries: AccountQueries,
  ) {}

  /** Throws accounts.sign_in_failed when the account was blocked meanwhile. */
  async execute(accountId: string, browser: Browser, jar: CookieJar): Promise<MeView> {
    const actor = await this.actors.actorOf(accountId);
    if (!actor) throw accountErrors.sign_in_failed();
    jar.header('set-cookie', await this.sessions.open(accountId, actor.roles, browser.headers['user-agent'] ?? ''));
    jar.header('cache-control', 'no-store');
    return this.queries.me(actor);
  }
}
