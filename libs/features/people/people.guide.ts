import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { profileSteps } from './domain/next-steps.js';
import { PeopleQueries } from './people.queries.js';

/** What people asks somebody to do next. */
@Injectable()
export class PeopleGuide {
  constructor(private readonly queries: PeopleQueries) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    if (!can(actor, 'profile.keep')) return [];
    const { hasProfile, gaps } = await this.queries.nextSteps(actor);
    return profileSteps(hasProfile, gaps);
  }
}
