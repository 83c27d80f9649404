import { Injectable } from '@nestjs/common';
import type { NextStep } from '#kernel/next-step';
import { type Actor, can, has } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { feedSteps, publisherSteps, reviewSteps, twinSteps } from './domain/next-steps.js';
import { FeedQueries } from './feeds.queries.js';
import { allWaiting, TwinQueries } from './twins.queries.js';

/** What offers ask somebody to do next: publishers and reviewers. */
@Injectable()
export class OfferGuide {
  constructor(
    private readonly db: Db,
    private readonly twins: TwinQueries,
    private readonly feeds: FeedQueries,
  ) {}

  async steps(actor: Actor): Promise<readonly NextStep[]> {
    return [
      ...(has(actor, 'agency') && actor.organisationIds.length > 0 ? await this.ofPublisher(actor) : []),
      ...(can(actor, 'offers.review') ? await this.ofReviewer() : can(actor, 'offers.settle_twins') ? twinSteps(await this.twins.waiting(actor)) : []),
    ];
  }

  private async ofPublisher(actor: Actor): Promise<NextStep[]> {
    const [offers, file, feeds] = await Promise.all([
      this.db.one<{ published: number; drafts: number; all: number }>(
        `select count(*) filter (where state = 'published')::int as published, count(*) filter (where state = 'draft')::int as drafts, count(*)::int as all from offer where organisation_id = any($1)`,
        [actor.organisationIds],
      ),
      // only the newest file counts: a mended one that was sent again has taken the place of the one before
      this.db.one<{ id: string; refused: number }>('select id, refused from import_batch where organisation_id = any($1) and not trial order by at desc, id limit 1', [
        actor.organisationIds,
      ]),
      this.feeds.failing(actor.organisationIds),
    ]);
    return [...feedSteps(feeds), ...publisherSteps({ ...(offers ?? { published: 0, drafts: 0, all: 0 }), import: file && file.refused > 0 ? file : undefined })];
  }

  private async ofReviewer(): Promise<NextStep[]> {
    const row = await this.db.one<{ review: number; twins: number }>(`select (select count(*)::int from offer where state = 'review') as review, (${allWaiting}) as twins`);
    return [...reviewSteps(row?.review ?? 0), ...twinSteps(row?.twins ?? 0)];
  }
}
