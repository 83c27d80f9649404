import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';

type Facts = Partial<Pick<Actor, 'roles' | 'personId' | 'organisationIds'>>;
type Source = (accountId: string) => Promise<Facts | undefined>;

/**
 * Puts an actor together from what the features know of an account: accounts gives the roles, people the person,
 * organisations the memberships. Each feature registers its part when it starts, so that nobody looks upwards.
 */
@Injectable()
export class Actors {
  private roleSource: Source | undefined;
  private readonly sources: Source[] = [];

  /** The one source that decides whether the account may act at all: undefined for an unknown or blocked account. */
  rolesFrom(source: Source): void {
    this.roleSource = source;
  }

  alsoFrom(source: Source): void {
    this.sources.push(source);
  }

  async actorOf(accountId: string): Promise<Actor | undefined> {
    const base = await this.roleSource?.(accountId);
    if (!base) return undefined;
    const facts = await Promise.all(this.sources.map((source) => source(accountId)));
    return Object.assign({ accountId, roles: [], organisationIds: [] }, base, ...facts.filter(Boolean)) as Actor;
  }
}
