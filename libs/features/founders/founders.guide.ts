import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { founderSteps } from './domain/next-steps.js';
import { LightQueries } from './light.queries.js';
import { TaskQueries } from './task.queries.js';

/** What the files of founders ask somebody to do next. */
@Injectable()
export class FounderGuide {
  constructor(
    private readonly clock: Clock,
    private readonly tasks: TaskQueries,
    private readonly lights: LightQueries,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const officer = can(actor, 'mentoring.coordinate');
    if (!officer && !can(actor, 'mentoring.read_own')) return [];
    const [{ count, first }, firms] = await Promise.all([this.tasks.summary(actor), officer ? this.lights.toLookAt() : 0]);
    return founderSteps({ tasks: count, first: first?.dueOn, firms }, this.clock.today());
  }
}
