import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can, has } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { keeperSteps, membershipSteps, townSteps } from './domain/next-steps.js';

/** What organisations ask somebody to do next: their own people and those who keep them. */
@Injectable()
export class OrganisationGuide {
  constructor(private readonly db: Db) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    return [
      ...(has(actor, 'agency') ? membershipSteps(actor.organisationIds.length) : []),
      ...(can(actor, 'organisations.keep') ? await this.ofKeeper() : []),
      ...townSteps(has(actor, 'municipality') && actor.organisationIds.length === 0 && (await this.hasTown())),
    ];
  }

  private async hasTown(): Promise<boolean> {
    return (await this.db.one("select 1 from organisation where kind = 'municipality' and state = 'active' limit 1")) !== undefined;
  }

  private async ofKeeper(): Promise<NextStep[]> {
    const row = await this.db.one<{ active: number; silent: number }>(
      `select count(*)::int as active, count(*) filter (where not exists (select 1 from organisation_member m where m.organisation_id = o.id))::int as silent
       from organisation o where o.state = 'active'`,
    );
    return keeperSteps(row ?? { active: 0, silent: 0 });
  }
}
