import { Injectable } from '@nestjs/common';
import { addMonths } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { Db } from '#platform/database/db';
import type { JobReport, JobRun } from '#platform/queue/job';
import { SIGNAL_MONTHS } from '../domain/signal.js';

const AT_ONCE = 5000;

/** Deletes signals that are older than their purpose asks for, some thousand at a time. */
@Injectable()
export class ForgetSignals {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async execute(run: JobRun): Promise<JobReport> {
    const before = addMonths(this.clock.today(), -SIGNAL_MONTHS);
    let done = 0;
    for (let gone = AT_ONCE; gone === AT_ONCE && !run.cancelled();) {
      const rows = await this.db.query('delete from match_signal where id in (select id from match_signal where day < $1 order by day, id limit $2) returning id', [
        before,
        AT_ONCE,
      ]);
      gone = rows.length;
      done += gone;
    }
    return { done, failed: 0 };
  }
}
