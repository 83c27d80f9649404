import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { ApiKeyQueries } from './api-key.queries.js';
import { keySteps } from './domain/next-steps.js';

/** What accounts ask somebody to do next: make another key before one ends. */
@Injectable()
export class AccountGuide {
  constructor(private readonly keys: ApiKeyQueries) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    return can(actor, 'offers.publish') ? keySteps(await this.keys.endingFor(actor)) : [];
  }
}
