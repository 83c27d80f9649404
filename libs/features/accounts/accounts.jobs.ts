import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';
import { defineJob, Job, type JobReport } from '#platform/queue/job';

const DAY_MS = 24 * 3600 * 1000;

export const forgetOldJob = defineJob<Record<string, never>>('accounts.forget_old', { queue: 'slow', atMostSeconds: 60 });

/** Timed work of accounts. */
@Injectable()
export class AccountJobs {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Sign-ups, wishes for a new password and counted tries of more than a day, and sessions that are over: what nobody needs is not kept. */
  @Job(forgetOldJob)
  async forgetOld(): Promise<JobReport> {
    const now = this.clock.now();
    const yesterday = new Date(now.getTime() - DAY_MS);
    const gone = await this.db.transaction(async (tx) => [
      ...(await tx.query('delete from sign_up where created_at < $1 returning 1', [yesterday])),
      ...(await tx.query('delete from password_reset where created_at < $1 returning 1', [yesterday])),
      ...(await tx.query('delete from attempt where window_start < $1 returning 1', [yesterday])),
      ...(await tx.query("delete from session where ends_at < $1 or seen_at + idle_ms * interval '1 millisecond' < $1 returning 1", [now])),
    ]);
    return { done: gone.length, failed: 0 };
  }
}
