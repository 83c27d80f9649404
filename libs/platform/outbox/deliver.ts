import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { Db } from '../database/db.js';
import type { Tx } from '../database/tx.js';
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
/** Deliveries of one transaction of the sweep. */
const TOGETHER = 200;
/** Seconds until the next try: 2, 4, 8 … 256; afterwards quarantine. */
const backOff = (attempts: number): number => 2 ** Math.min(attempts, 8);

/** Works the outbox: a delivery is marked in the transaction of its subscriber's effect; failures are retried alone, then quarantined. */
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
      const due = await this.db.query<{ id: string }>("select id from outbox_delivery where state = 'pending' and next_at <= $1 order by next_at, id limit $2", [
        this.clock.now(),
        TOGETHER,
      ]);
      const { delivered, refused } = await this.many(due.map(({ id }) => id));
      progress = delivered > 0;
      done += delivered;
      failed += refused;
    }
    return { done, failed };
  }

  /** Several deliveries in one transaction; when one of them fails, none is done, and each is tried alone. */
  private async many(ids: readonly string[]): Promise<{ readonly delivered: number; readonly refused: number }> {
    try {
      return { delivered: ids.length === 0 ? 0 : await this.db.transaction((tx) => this.within(tx, ids)), refused: 0 };
    } catch {
      let [delivered, refused] = [0, 0];
      for (const id of ids) {
        if (await this.one(id)) delivered++;
        else refused++;
      }
      return { delivered, refused };
    }
  }

  /** True when the event is delivered; false when somebody else has it, it was done before, or it failed (and is planned again). */
  private async one(id: string): Promise<boolean> {
    try {
      return (await this.db.transaction((tx) => this.within(tx, [id]))) > 0;
    } catch (error) {
      await this.failed(id, error);
      return false;
    }
  }

  /** Takes those that nobody else has, in the order of what happened, works them and marks them; gives how many. */
  private async within(tx: Tx, ids: readonly string[]): Promise<number> {
    const rows = await tx.query<DeliveryRow>(
      `select d.id, d.subscriber, d.attempts, h.id as event_id, h.event_type, h.subject_kind, h.subject_id, h.payload, h.actor_id, h.at
       from outbox_delivery d join history h on h.id = d.event_id where d.id = any($1) and d.state = 'pending' order by h.n, d.id for update of d skip locked`,
      [ids],
    );
    for (const row of rows) {
      const handler = this.subscribers.handler(row.subscriber);
      if (!handler) throw new Error(`no subscriber ${row.subscriber}`);
      await handler(eventOf(row), tx);
    }
    if (rows.length > 0) await tx.query("update outbox_delivery set state = 'done', done_at = $2 where id = any($1)", [rows.map(({ id }) => id), this.clock.now()]);
    return rows.length;
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
