import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { naturalKey } from '#platform/database/db';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { OfferQueries } from './offers.queries.js';
import { MoveOffer } from './use-cases/move-offer.js';

/** Takes offers off line whose last day is over. */
export const expireOffersJob = defineJob<Record<string, never>>('offers.expire', { queue: 'timed', atMostSeconds: 120 });

@Injectable()
export class OfferJobs {
  constructor(
    private readonly queries: OfferQueries,
    private readonly move: MoveOffer,
    private readonly clock: Clock,
  ) {}

  @Job(expireOffersJob)
  async expire(_data: unknown, run: JobRun): Promise<JobReport> {
    const today = this.clock.today();
    const notes: string[] = [];
    let done = 0;
    for (const id of await this.queries.overdue(today)) {
      if (run.cancelled()) break;
      try {
        await this.move.execute(systemActor(expireOffersJob.name), id, 'expire', naturalKey(expireOffersJob.name, `${id} ${today}`));
        done++;
      } catch (error) {
        notes.push(`${id}: ${String(error)}`);
      }
    }
    return { done, failed: notes.length, notes };
  }
}
