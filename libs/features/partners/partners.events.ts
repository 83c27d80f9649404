import type { Actor } from '#kernel/permissions';
import type { DomainEvent } from '#platform/outbox/events';

export type EndpointMove = 'make' | 'pause' | 'resume' | 'end' | 'test' | 'rotate' | 'replay' | 'fall_silent';

/** An address was made, paused, resumed, ended or tested, its secret changed, or what was missed sent again. History only; the address itself stays out of it. */
export const endpointMoved = (endpointId: string, move: EndpointMove, actor: Actor): DomainEvent => ({
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
