import { Injectable } from '@nestjs/common';
import { LoanQueries } from '#features/loans';
import { Db } from '#platform/database/db';
import type { JobReport, JobRun } from '#platform/queue/job';
import { PlanReminders } from './plan-reminders.js';

/** Loans of one transaction. */
const AT_ONCE = 200;

/** Plans the reminders that running loans lack, from their dates alone: what an event or a restore lost comes back by itself; what is planned or has left stays as it is. */
@Injectable()
export class PlanAgain {
  constructor(
    private readonly db: Db,
    private readonly loans: LoanQueries,
    private readonly plan: PlanReminders,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    let [done, last]: [number, string | undefined] = [0, undefined];
    while (!run.cancelled()) {
      const ids = await this.loans.servicedAfter(last, AT_ONCE);
      if (ids.length === 0) break;
      await this.db.transaction((tx) => this.plan.missingFor(tx, ids));
      done += ids.length;
      last = ids.at(-1);
    }
    return { done, failed: 0 };
  }
}
