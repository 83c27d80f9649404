import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { WebhookDeliveryEntity, WebhookEndpointEntity } from '../entities/webhook.entity.js';
import { partnerErrors } from '../partners.errors.js';
import { deliveryReplayed } from '../partners.events.js';
import { canKeepEndpoints } from '../partners.policy.js';
import { QueueDelivery } from '../queue-delivery.js';

/** Sends a delivery again, whether it arrived or was given up: the same id and the same bytes, a new day of patience. */
@Injectable()
export class ReplayDelivery {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queue: QueueDelivery,
  ) {}

  /** Throws NotFound for somebody else's, partners.address_not_active. */
  execute(actor: Actor, id: string, key: RequestKey): Promise<{ readonly id: string }> {
    return this.db.once(key, async (tx) => {
      const { endpointId } = await tx.get(WebhookDeliveryEntity, id);
      const endpoint = await tx.lock(WebhookEndpointEntity, endpointId);
      assertVisible(canKeepEndpoints(actor, endpoint.organisationId));
      if (endpoint.state !== 'active') throw partnerErrors.address_not_active();
      const now = this.clock.now();
      await tx.change(await tx.lock(WebhookDeliveryEntity, id), { state: 'pending', since: now, nextAt: now, claimedUntil: null, doneAt: null });
      await tx.record(deliveryReplayed(id, endpointId, actor));
      this.queue.ring(tx);
      return { id };
    });
  }
}
