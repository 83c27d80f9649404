import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

/** An address was made, paused, resumed, ended or tested. History only; the address itself stays out of it. */
export const endpointMoved = (endpointId: string, move: 'make' | 'pause' | 'resume' | 'end' | 'test', actor: Actor): DomainEvent => ({
  type: 'partners.endpoint_moved',
  subject: { kind: 'webhook_endpoint', id: endpointId },
  actor,
  payload: { endpointId },
  move,
});

/** Somebody sends a delivery again. History only. */
export const deliveryReplayed = (deliveryId: string, endpointId: string, actor: Actor): DomainEvent => ({
  type: 'partners.delivery_replayed',
  subject: { kind: 'webhook_delivery', id: deliveryId },
  actor,
  payload: { deliveryId, endpointId },
});
