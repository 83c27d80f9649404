import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, register } from 'prom-client';
import { Clock } from '#kernel/clock';
import { Db } from '../database/db.js';
import { Queues } from '../queue/queues.js';
import { within } from '../within.js';

/** `degraded` still serves (the queue is away or late), `down` does not (the database is away). */
export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly database: 'ok' | 'down';
  readonly queue: 'ok' | 'down';
  readonly backend: 'redis' | 'postgres';
  readonly oldestDeliverySeconds: number;
}

@Injectable()
export class Health {
  private readonly gauges: { oldest: Gauge; quarantined: Gauge; backlog: Gauge };

  constructor(
    private readonly db: Db,
    private readonly queues: Queues,
    private readonly clock: Clock,
  ) {
    register.clear();
    collectDefaultMetrics();
    this.gauges = {
      oldest: new Gauge({ name: 'tiwizi_outbox_oldest_seconds', help: 'Age of the oldest event that is not yet delivered' }),
      quarantined: new Gauge({ name: 'tiwizi_outbox_quarantined', help: 'Deliveries given up after eight tries' }),
      backlog: new Gauge({ name: 'tiwizi_queue_backlog', help: 'Jobs waiting, running or delayed', labelNames: ['queue'] }),
    };
  }

  async report(): Promise<HealthReport> {
    const oldest = await within(2_000, this.oldestDelivery()).catch(() => undefined);
    const queue = await within(2_000, this.queues.backlog())
      .then(() => 'ok' as const)
      .catch(() => 'down' as const);
    const status = oldest === undefined ? 'down' : queue === 'down' || oldest > 120 ? 'degraded' : 'ok';
    return { status, database: oldest === undefined ? 'down' : 'ok', queue, backend: this.queues.backend.name, oldestDeliverySeconds: oldest ?? 0 };
  }

  /** Brings the gauges up to date before they are read. */
  async measure(): Promise<void> {
    this.gauges.oldest.set(await this.oldestDelivery());
    const row = await this.db.one<{ n: number }>("select count(*)::int as n from outbox_delivery where state = 'quarantined'");
    this.gauges.quarantined.set(row?.n ?? 0);
    for (const [queue, n] of Object.entries(await this.queues.backlog().catch(() => ({})))) this.gauges.backlog.set({ queue }, n);
  }

  private async oldestDelivery(): Promise<number> {
    const row = await this.db.one<{ next_at: Date | null }>("select min(next_at) as next_at from outbox_delivery where state = 'pending'");
    return row?.next_at ? Math.max(0, (this.clock.now().getTime() - row.next_at.getTime()) / 1000) : 0;
  }
}
