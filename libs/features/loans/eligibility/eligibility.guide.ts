import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel/clock';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { callBackSteps, productSteps } from './domain/next-steps.js';
import { LeadQueries } from './lead.queries.js';
import { ProductQueries } from './product.queries.js';

/** What this room asks somebody to do next: to call who left a number, to publish what was prepared. */
@Injectable()
export class EligibilityGuide {
  constructor(
    private readonly leads: LeadQueries,
    private readonly products: ProductQueries,
    private readonly clock: Clock,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const parts = [...(can(actor, 'loans.instruct') ? [this.ofOfficer()] : []), ...(can(actor, 'loans.keep_products') ? [this.ofKeeper()] : [])];
    return (await Promise.all(parts)).flat();
  }

  private async ofOfficer(): Promise<NextStep[]> {
    const { count, since } = await this.leads.waiting();
    return callBackSteps({ count, since: since ? dayOf(since) : undefined }, this.clock.today());
  }

  private async ofKeeper(): Promise<NextStep[]> {
    return productSteps((await this.products.kept()).filter(({ hasDraft }) => hasDraft).length);
  }
}
