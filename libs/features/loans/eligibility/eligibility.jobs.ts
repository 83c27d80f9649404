import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/permissions';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { HandleLead } from './use-cases/handle-lead.js';

/** Erases phone numbers whose time is over. */
export const forgetLeadsJob = defineJob<Record<string, never>>('loans.forget_leads', { queue: 'slow', atMostSeconds: 60 });

@Injectable()
export class EligibilityJobs {
  constructor(private readonly leads: HandleLead) {}

  /** One bad row never stops the others. */
  @Job(forgetLeadsJob)
  async forgetLeads(_data: unknown, run: JobRun): Promise<JobReport> {
    const notes: string[] = [];
    let done = 0;
    for (const id of await this.leads.over()) {
      if (run.cancelled()) break;
      try {
        await this.leads.erase(systemActor(forgetLeadsJob.name), id);
        done++;
      } catch (error) {
        notes.push(`${id}: ${String(error)}`);
      }
    }
    return { done, failed: notes.length, notes };
  }
}
