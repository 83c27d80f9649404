import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { EventWriter, Tx } from '../database/tx.js';
import { Queues } from '../queue/queues.js';
import type { DomainEvent } from './events.js';
import { deliverJob } from './outbox.jobs.js';
import { Subscribers } from './subscribers.js';

/** Writes history, outbox and deliveries with the change; after the commit it only rings the bell: the sweep finds every delivery anyway. */
@Injectable()
export class OutboxWriter implements EventWriter {
  private readonly log = new Logger('outbox');

  constructor(
    private readonly subscribers: Subscribers,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
  ) {}

  async write(tx: Tx, event: DomainEvent): Promise<string[]> {
    const id = newId();
    const at = this.clock.now();
    await tx.query(
      `insert into history (id, at, actor_id, subject_kind, subject_id, event_type, move, from_state, to_state, reason, payload)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        at,
        event.actor.accountId,
        event.subject.kind,
        event.subject.id,
        event.type,
        event.move ?? null,
        event.from ?? null,
        event.to ?? null,
        event.reason ?? null,
        JSON.stringify(event.payload),
      ],
    );
    const deliveries: string[] = [];
    for (const subscriber of this.subscribers.of(event.type)) {
      const delivery = newId();
      await tx.query('insert into outbox_delivery (id, event_id, subscriber, next_at) values ($1, $2, $3, $4)', [delivery, id, subscriber, at]);
      deliveries.push(delivery);
    }
    return deliveries;
  }

  deliverSoon(deliveryIds: readonly string[]): void {
    const queues = this.modules.get(Queues, { strict: false });
    for (const deliveryId of deliveryIds) queues.add(deliverJob, { deliveryId }, { key: deliveryId }).catch((error: unknown) => this.log.warn(`bell not rung: ${String(error)}`));
  }
}
