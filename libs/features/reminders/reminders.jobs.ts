import { Injectable } from '@nestjs/common';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { SendDueReminders } from './use-cases/send-due-reminders.js';

export const sendDueJob = defineJob<Record<string, never>>('reminders.send_due', { queue: 'mail', atMostSeconds: 50 });

@Injectable()
export class ReminderJobs {
  constructor(private readonly sendDueReminders: SendDueReminders) {}

  @Job(sendDueJob)
  sendDue(_data: unknown, run: JobRun): Promise<JobReport> {
    return this.sendDueReminders.execute(run);
  }
}
