import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { duplicateSteps, profileSteps } from './domain/next-steps.js';
import { DuplicateQueries } from './duplicates.queries.js';
import { PeopleQueries } from './people.queries.js';

/** What people asks somebody to do next. */
@Injectable()
export class PeopleGuide {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly duplicates: DuplicateQueries,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const twice = can(actor, 'people.merge') ? duplicateSteps(await this.duplicates.waiting()) : [];
    if (!can(actor, 'profile.keep')) return twice;
    const { hasProfile, gaps } = await this.queries.nextSteps(actor);
    return [...profileSteps(hasProfile, gaps), ...twice];
  }
}
