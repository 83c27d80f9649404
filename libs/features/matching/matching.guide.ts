import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can, has } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { exposureSteps, publisherSteps, seekerSteps } from './domain/next-steps.js';

/** What the proposals ask somebody to do next: seekers, publishers of offers, and those who steer. */
@Injectable()
export class MatchingGuide {
  constructor(private readonly db: Db) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    const seeks = actor.personId !== undefined && (has(actor, 'job_seeker') || has(actor, 'founder'));
    return [
      ...(seeks ? await this.ofSeeker(actor) : []),
      ...(can(actor, 'offers.read_candidates') && actor.organisationIds.length > 0 ? publisherSteps(await this.offersWithCandidates(actor)) : []),
      ...(can(actor, 'figures.read') ? exposureSteps(await this.lastCount()) : []),
    ];
  }

  private async ofSeeker(actor: Actor): Promise<NextStep[]> {
    const row = await this.db.one<{ offers: number; waiting: boolean }>(
      "select coalesce((select cardinality(ids) from person_list where person_id = $1), 0) as offers, exists (select 1 from match_work where kind = 'person' and subject_id = $1) as waiting",
      [actor.personId],
    );
    return seekerSteps({ offers: row?.offers ?? 0, computing: row?.waiting ?? false, seeker: has(actor, 'job_seeker') });
  }

  private async lastCount(): Promise<{ readonly offers: number; readonly unseen: number }> {
    return (await this.db.one<{ offers: number; unseen: number }>('select offers, unseen from exposure_day order by day desc limit 1')) ?? { offers: 0, unseen: 0 };
  }

  private async offersWithCandidates(actor: Actor): Promise<number> {
    const row = await this.db.one<{ n: number }>(
      "select count(*)::int as n from offer o where o.organisation_id = any($1) and o.state = 'published' and exists (select 1 from offer_list m where m.offer_id = o.id)",
      [actor.organisationIds],
    );
    return row?.n ?? 0;
  }
}
