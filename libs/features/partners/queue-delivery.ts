import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Tx } from '#platform/database/tx';
import { Queues } from '#platform/queue/queues';
import { sendWebhooksJob } from './partners.jobs.js';

/** One event for one organisation's addresses. */
export interface Told {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly organisationId: string;
  readonly data: Readonly<Record<string, string | null>>;
}

/** Puts deliveries into their table with the change, and rings after the commit. The same event twice is one delivery. */
@Injectable()
export class QueueDelivery {
  constructor(
    private readonly clock: Clock,
    private readonly queues: Queues,
  ) {}

  async to(tx: Tx, endpointIds: readonly string[], told: Told): Promise<void> {
    const { id, type, at, organisationId, data } = told;
    const body = JSON.stringify({ id, type, timestamp: at.toISOString(), organisationId, data });
    for (const endpointId of endpointIds)
      await tx.query(
        `insert into webhook_delivery (id, endpoint_id, event_id, event_type, body, state, since, next_at, created_at) values ($1, $2, $3, $4, $5, 'pending', $6, $6, $6)
         on conflict (endpoint_id, event_id) do nothing`,
        [newId(), endpointId, id, type, body, this.clock.now()],
      );
    if (endpointIds.length > 0) this.ring(tx);
  }

  ring(tx: Tx): void {
    tx.afterCommit(() => this.queues.add(sendWebhooksJob, {}, { key: 'due' }), 'partners.send');
  }
}
