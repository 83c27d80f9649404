import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { CONFIG, type Config } from '#platform/config/env';
import { Db } from '#platform/database/db';
import { Job, type JobReport, type JobRun } from '#platform/queue/job';
import { forgetDeliveriesJob } from '../partners.jobs.js';

const AT_ONCE = 1000;
const DAY_MS = 24 * 3600 * 1000;

/** Deletes messages and their receipts after WEBHOOK_RECEIPT_DAYS; what still waits at a paused address is old news by then, too. A thousand at a time, so that nobody waits long. */
@Injectable()
export class ForgetDeliveries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Job(forgetDeliveriesJob)
  async run(_data: unknown, run: JobRun): Promise<JobReport> {
    const before = new Date(this.clock.now().getTime() - this.config.webhookReceiptDays * DAY_MS);
    let done = 0;
    for (let gone = AT_ONCE; gone === AT_ONCE && !run.cancelled(); done += gone)
      gone = await this.db.transaction(
        async (tx) =>
          (
            await tx.query(
              `delete from webhook_delivery where id in (select d.id from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
                 where d.created_at < $1 and (d.state <> 'pending' or e.state <> 'active') order by d.created_at, d.id limit ${AT_ONCE} for update of d skip locked) returning id`,
              [before],
            )
          ).length,
      );
    return { done, failed: 0 };
  }
}
