import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { addressSteps } from './domain/next-steps.js';

/** Older messages that were given up are no news. */
const NEWS_MS = 7 * 24 * 3600 * 1000;

/** What addresses of partners ask somebody to do next. */
@Injectable()
export class PartnerGuide {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    if (!can(actor, 'offers.publish') || actor.organisationIds.length === 0) return [];
    return addressSteps(
      await this.db.query<{ id: string; failed: number; silent: boolean }>(
        `select e.id, coalesce(e.paused_because = 'no_answer', false) as silent, count(d.id)::int as failed
         from webhook_endpoint e left join webhook_delivery d on d.endpoint_id = e.id and d.state = 'failed' and d.created_at > $2
         where e.organisation_id = any($1) and (e.state = 'active' or e.paused_because = 'no_answer') group by e.id having e.state = 'paused' or count(d.id) > 0 order by e.id`,
        [actor.organisationIds, new Date(this.clock.now().getTime() - NEWS_MS)],
      ),
    );
  }
}
