import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '../database/db.js';
import { defineJob, Job, type JobReport } from '../queue/job.js';

const DAY_MS = 24 * 3600 * 1000;

export const forgetTracesJob = defineJob<Record<string, never>>('platform.forget_traces', { queue: 'slow', atMostSeconds: 300 });

/**
 * Traces of the machine that nobody reads any more: delivered events after 30 days (the history keeps the event itself), request keys of pages after 30 days,
 * runs of jobs after 90. Keys that are the name of a thing, such as a contribution to the fund, stay for good: they keep it from being booked twice.
 */
@Injectable()
export class ForgetOld {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  @Job(forgetTracesJob)
  async forgetTraces(): Promise<JobReport> {
    const ago = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY_MS);
    const gone = await this.db.transaction(async (tx) => [
      ...(await tx.query("delete from outbox_delivery where state = 'done' and done_at < $1 returning 1", [ago(30)])),
      ...(await tx.query('delete from job_run where started_at < $1 returning 1', [ago(90)])),
      // PostgreSQL wrote their time, so PostgreSQL tells their age
      ...(await tx.query("delete from idempotency_key where created_at < now() - interval '30 days' and scope ~ ' (POST|PUT|PATCH|DELETE) /' returning 1")),
    ]);
    return { done: gone.length, failed: 0 };
  }
}
