import { Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { EventWriter, Tx } from '../database/tx.js';
import { Queues } from '../queue/queues.js';
import type { DomainEvent } from './events.js';
import { deliverJob, sweepJob } from './outbox.jobs.js';
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

  async write(tx: Tx, events: readonly DomainEvent[]): Promise<string[]> {
    const at = this.clock.now();
    const rows = events.map((event) => ({ id: newId(), event }));
    await tx.query(
      `insert into history (id, at, actor_id, subject_kind, subject_id, event_type, move, from_state, to_state, reason, payload)
       select (e ->> 'id')::uuid, $2, e ->> 'actorId', e ->> 'subjectKind', e ->> 'subjectId', e ->> 'type', e ->> 'move', e ->> 'from', e ->> 'to', e ->> 'reason', e -> 'payload'
       from jsonb_array_elements($1::jsonb) with ordinality as x(e, n) order by n`,
      [JSON.stringify(rows.map(rowOf)), at],
    );
    const deliveries = rows.flatMap(({ id, event }) => this.subscribers.of(event.type).map((subscriber) => ({ id: newId(), event_id: id, subscriber })));
    if (deliveries.length > 0)
      await tx.query(
        `insert into outbox_delivery (id, event_id, subscriber, next_at) select id, event_id, subscriber, $2 from jsonb_to_recordset($1::jsonb) as x(id uuid, event_id uuid, subscriber text)`,
        [JSON.stringify(deliveries), at],
      );
    return deliveries.map(({ id }) => id);
  }

  /** One bell for each; for many one bell of the sweep, which finds them all. */
  deliverSoon(deliveryIds: readonly string[]): void {
    const queues = this.modules.get(Queues, { strict: false });
    const rung =
      deliveryIds.length > MANY ? [queues.add(sweepJob, {}, { key: 'many' })] : deliveryIds.map((deliveryId) => queues.add(deliverJob, { deliveryId }, { key: deliveryId }));
    for (const bell of rung) bell.catch((error: unknown) => this.log.warn(`bell not rung: ${String(error)}`));
  }
}

const MANY = 50;

const rowOf = ({ id, event }: { readonly id: string; readonly event: DomainEvent }): object => ({
  ...{ id, actorId: event.actor.accountId, subjectKind: event.subject.kind, subjectId: event.subject.id, type: event.type },
  ...{ move: event.move, from: event.from, to: event.to, reason: event.reason, payload: event.payload },
});
