import { Injectable } from '@nestjs/common';
import { defineJob, Job, type JobReport } from '#platform/queue/job';
import { ExpireProposals } from './use-cases/expire-proposals.js';

/** Ends proposals that nobody answered. */
export const expireProposalsJob = defineJob<Record<string, never>>('mentoring.expire_proposals', { queue: 'timed', atMostSeconds: 300 });

@Injectable()
export class MentoringJobs {
  constructor(private readonly expire: ExpireProposals) {}

  @Job(expireProposalsJob)
  async silence(): Promise<JobReport> {
    return { done: await this.expire.execute(), failed: 0 };
  }
}
