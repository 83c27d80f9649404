import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { Db, naturalKey } from '#platform/database/db';
import { defineJob, Job, type JobReport, type JobRun } from '#platform/queue/job';
import { EndDeferrals } from './agreement/use-cases/end-deferrals.js';
import { MoveApplication } from './application/use-cases/move-application.js';
import { overdueFiles } from './committee/last-days.js';

/** Ends drafts that nobody finished in 90 days, adjourned files that did not come back, and grants that nobody accepted while they were valid. */
export const closeOverdueJob = defineJob<Record<string, never>>('loans.close_overdue', { queue: 'timed', atMostSeconds: 120 });

/** Loans whose deferral is over begin to be repaid. */
export const endDeferralsJob = defineJob<Record<string, never>>('loans.end_deferrals', { queue: 'timed', atMostSeconds: 120 });

@Injectable()
export class LoanJobs {
  constructor(
    private readonly move: MoveApplication,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly deferrals: EndDeferrals,
  ) {}

  /** One bad file never stops the others. */
  @Job(closeOverdueJob)
  async closeOverdue(_data: unknown, run: JobRun): Promise<JobReport> {
    const notes: string[] = [];
    let done = 0;
    const today = this.clock.today();
    for (const { id, move } of await overdueFiles(this.db, today)) {
      if (run.cancelled()) break;
      try {
        await this.move.execute(systemActor(closeOverdueJob.name), id, move, {}, naturalKey(closeOverdueJob.name, `${id} ${this.clock.today()}`));
        done++;
      } catch (error) {
        notes.push(`${id}: ${String(error)}`);
      }
    }
    return { done, failed: notes.length, notes };
  }

  /** One loan after the other, each in a transaction of its own. */
  @Job(endDeferralsJob)
  async endDeferrals(_data: unknown, run: JobRun): Promise<JobReport> {
    const notes: string[] = [];
    let done = 0;
    for (const id of await this.deferrals.due()) {
      if (run.cancelled()) break;
      try {
        await this.deferrals.execute(id);
        done++;
      } catch (error) {
        notes.push(`${id}: ${String(error)}`);
      }
    }
    return { done, failed: notes.length, notes };
  }
}
