import { Injectable } from '@nestjs/common';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { refreshJob } from './matching.job-names.js';
import { RefreshMatches } from './use-cases/refresh-matches.js';

@Injectable()
export class MatchingJobs {
  constructor(private readonly refresh: RefreshMatches) {}

  /** Works off what changed. */
  @Job(refreshJob)
  changed(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.refresh.changed(run);
  }
}
