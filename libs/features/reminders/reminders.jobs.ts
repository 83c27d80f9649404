import { Injectable } from '@nestjs/common';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { PlanAgain } from './use-cases/plan-again.js';
import { SendDueReminders } from './use-cases/send-due-reminders.js';
import { WatchJobs } from './use-cases/watch-jobs.js';

export const sendDueJob = defineJob<Record<string, never>>('reminders.send_due', { queue: 'mail', atMostSeconds: 50, shared: true });
export const watchJobsJob = defineJob<Record<string, never>>('reminders.watch_jobs', { queue: 'timed', atMostSeconds: 60 });
export const planAgainJob = defineJob<Record<string, never>>('reminders.plan_again', { queue: 'slow', atMostSeconds: 600 });

@Injectable()
export class ReminderJobs {
  constructor(
    private readonly sendDueReminders: SendDueReminders,
    private readonly watchJobs: WatchJobs,
    private readonly planAgain: PlanAgain,
  ) {}

  @Job(sendDueJob)
  sendDue(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.sendDueReminders.execute(run);
  }

  @Job(watchJobsJob)
  watch(): Promise<JobReport> {
    return this.watchJobs.execute();
  }

  @Job(planAgainJob)
  again(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.planAgain.execute(run);
  }
}
