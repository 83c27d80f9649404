import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db, naturalKey } from '#platform/database/db';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { forgetOldTrials } from './import-trials.js';
import { OfferQueries } from './offers.queries.js';
import { LookAgain } from './use-cases/look-again.js';
import { MoveOffer } from './use-cases/move-offer.js';

/** Takes offers off line whose last day is over. */
export const expireOffersJob = defineJob<Record<string, never>>('offers.expire', { queue: 'timed', atMostSeconds: 120 });

/** Kept searches look for what is new. */
export const tellSearchesJob = defineJob<Record<string, never>>('offers.tell_searches', { queue: 'timed', atMostSeconds: 600 });

/** Pulls the lists of partners that are due. The rows are the truth, the job only the bell. */
export const pullFeedsJob = defineJob<Record<string, never>>('offers.pull_feeds', { queue: 'slow', atMostSeconds: 900 });

/** Tries of files are kept for a week. */
export const forgetTrialsJob = defineJob<Record<string, never>>('offers.forget_trials', { queue: 'slow', atMostSeconds: 120 });

@Injectable()
export class OfferJobs {
  constructor(
    private readonly queries: OfferQueries,
    private readonly move: MoveOffer,
    private readonly clock: Clock,
    private readonly again: LookAgain,
    private readonly db: Db,
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

  @Job(tellSearchesJob)
  async tellSearches(_data: unknown, run: JobRun): Promise<JobReport> {
    const notes: string[] = [];
    let done = 0;
    for (const id of await this.again.waiting(this.clock.now())) {
      if (run.cancelled()) break;
      try {
        if ((await this.again.one(id)) > 0) done++;
      } catch (error) {
        notes.push(`${id}: ${String(error)}`);
      }
    }
    return { done, failed: notes.length, notes };
  }

  @Job(forgetTrialsJob)
  async forgetTrials(): Promise<JobReport> {
    return { done: await this.db.transaction((tx) => forgetOldTrials(tx, this.clock.now())), failed: 0 };
  }
}
