import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/permissions';
import { defineJob, Job, type JobReport } from '#platform/queue/job';
import { OpenDunning } from './use-cases/open-dunning.js';
import { PostProvisions } from './use-cases/post-provisions.js';

/** Opens the steps that late loans have reached. */
export const openDunningJob = defineJob<Record<string, never>>('loans.open_dunning', { queue: 'timed', atMostSeconds: 120 });
/** Sets aside for late loans what their age asks for. */
export const postProvisionsJob = defineJob<Record<string, never>>('loans.post_provisions', { queue: 'timed', atMostSeconds: 300 });

@Injectable()
export class ArrearsJobs {
  constructor(
    private readonly dunning: OpenDunning,
    private readonly provisions: PostProvisions,
  ) {}

  @Job(openDunningJob)
  async openDunning(): Promise<JobReport> {
    return { done: await this.dunning.execute(systemActor(openDunningJob.name)), failed: 0 };
  }

  @Job(postProvisionsJob)
  async postProvisions(): Promise<JobReport> {
    return { done: await this.provisions.execute(systemActor(postProvisionsJob.name)), failed: 0 };
  }
}
