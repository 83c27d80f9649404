import { Injectable } from '@nestjs/common';
import { defineJob, Job, type JobReport } from '#platform/queue/job';
import { WatchFirms } from './use-cases/watch-firms.js';
import { WatchInstalments } from './use-cases/watch-instalments.js';

/** Lets the calendar speak: what is late today was not yesterday. */
export const watchFirmsJob = defineJob<Record<string, never>>('founders.watch_firms', { queue: 'timed', atMostSeconds: 600 });

@Injectable()
export class FounderJobs {
  constructor(
    private readonly firms: WatchFirms,
    private readonly instalments: WatchInstalments,
  ) {}

  @Job(watchFirmsJob)
  async watch(): Promise<JobReport> {
    await this.instalments.all();
    return this.firms.all();
  }
}
