import { Injectable } from '@nestjs/common';
import { defineJob, Job, type JobReport } from '#platform/queue/job';
import { DrawCharter } from './use-cases/draw-charter.js';
import { ExpireProposals } from './use-cases/expire-proposals.js';

/** Ends proposals that nobody answered. */
export const expireProposalsJob = defineJob<Record<string, never>>('mentoring.expire_proposals', { queue: 'timed', atMostSeconds: 300 });

/** Draws charters whose last signature is given and whose paper is not there. */
export const drawChartersJob = defineJob<Record<string, never>>('mentoring.draw_charters', { queue: 'slow', atMostSeconds: 600 });

@Injectable()
export class MentoringJobs {
  constructor(
    private readonly expire: ExpireProposals,
    private readonly draw: DrawCharter,
  ) {}

  @Job(expireProposalsJob)
  async silence(): Promise<JobReport> {
    return { done: await this.expire.execute(), failed: 0 };
  }

  @Job(drawChartersJob)
  charters(): Promise<JobReport> {
    return this.draw.left();
  }
}
