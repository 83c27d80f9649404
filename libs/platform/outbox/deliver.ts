import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '../database/db.js';
import { Job, type JobReport, type JobRun } from '../queue/job.js';
import type { EventPayload, StoredEvent } from './events.js';
import { deliverJob, sweepJob } from './outbox.jobs.js';
import { Subscribers } from './subscribers.js';

interface DeliveryRow {
  id: string;
  subscriber: string;
  attempts: number;
  event_id: string;
  event_type: string;
  subject_kind: string;
  subject_id: string;
  payload: EventPayload;
  actor_id: string;
  at: Date;
}

const LAST_ATTEMPT = 8;
/** Seconds until the next try: 2, 4, 8 … 256; afterwards quarantine. */
const backOff = (attempts: number): number => 2 ** Math.min(attempts, 8);

/** Works the outbox: each delivery in a transaction of its own with the effect of its subscriber, failures retried alone, then quarantined. */
@Injectable()
export class Deliver {
  private readonly log = new Logger('outbox');

  constructor(
    private readonly db: Db,
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
  ) {}

  @Job(deliverJob)
  async deliver({ deliveryId }: { deliveryId: string }): Promise<JobReport> {
    return (await this.one(deliveryId)) ? { done: 1, failed: 0 } : { done: 0, failed: 0 };
  }

  @Job(sweepJob)
  async sweep(_data: unknown, run: JobRun): Promise<JobReport> {
    let [done, failed] = [0, 0];
    for (let progress = true; progress && !run.cancelled();) {
      const due = await this.db.query<{ id: string }>("select id from outbox_delivery where state = 'pending' and next_at <= $1 order by next_at, id limit 500", [
        this.clock.now(),
      ]);
      progress = false;
      for (const { id } of due) {
        if (run.cancelled()) break;
        const delivered = await this.one(id);
        progress ||= delivered;
        if (delivered) done++;
        else failed++;
      }
    }
    return { done, failed };
  }

  /** True when the event is delivered; false when somebody else has it, it was done before, or it failed (and is planned again). */
  private async one(id: string): Promise<boolean> {
    try {
      return await this.db.transaction(async (tx) => {
        const [row] = await tx.query<DeliveryRow>(
          `select d.id, d.subscriber, d.attempts, h.id as event_id, h.event_type, h.subject_kind, h.subject_id, h.payload, h.actor_id, h.at
           from outbox_delivery d join history h on h.id = d.event_id where d.id = $1 and d.state = 'pending' for update of d skip locked`,
          [id],
        );
        if (!row) return false;
        const handler = this.subscribers.handler(row.subscriber);
        if (!handler) throw new Error(`no subscriber ${row.subscriber}`);
        await handler(eventOf(row), tx);
        await tx.query("update outbox_delivery set state = 'done', done_at = $2 where id = $1", [id, this.clock.now()]);
        return true;
      });
    } catch (error) {
      await this.failed(id, error);
      return false;
    }
  }

  private async failed(id: string, error: unknown): Promise<void> {
    const [row] = await this.db.query<{ attempts: number; subscriber: string }>(
      `update outbox_delivery set attempts = attempts + 1, last_error = $2, next_at = $3::timestamptz + make_interval(secs => power(2, least(attempts + 1, 8))),
       state = case when attempts + 1 >= $4 then 'quarantined' else 'pending' end where id = $1 and state = 'pending' returning attempts, subscriber`,
      [id, String(error).slice(0, 500), this.clock.now(), LAST_ATTEMPT],
    );
    if (row)
      this.log.warn(`${row.subscriber} failed ${row.attempts}× (next in ${backOff(row.attempts)} s): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

const eventOf = (row: DeliveryRow): StoredEvent => ({
  id: row.event_id,
  type: row.event_type,
  subject: { kind: row.subject_kind, id: row.subject_id },
  payload: row.payload,
  actorId: row.actor_id,
  at: row.at,
});
