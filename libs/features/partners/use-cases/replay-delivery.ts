import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { WebhookDeliveryEntity, WebhookEndpointEntity } from '../entities/webhook.entity.js';
import { MOST_AGAIN } from '../domain/webhook.js';
import type { RangeBody } from '../partners.dto.js';
import { partnerErrors } from '../partners.errors.js';
import { deliveryReplayed, endpointMoved } from '../partners.events.js';
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

  /**
   * Sends again what an address missed on these days, oldest first: those given up, or all. Gives how many; after MOST_AGAIN the next call goes on.
   * Throws NotFound for somebody else's, partners.days_order at the field, partners.address_not_active.
   */
  range(actor: Actor, endpointId: string, { from, which, ...wish }: RangeBody, key: RequestKey): Promise<{ readonly count: number }> {
    const now = this.clock.now();
    const to = wish.to ?? dayOf(now);
    return this.db.once(key, async (tx) => {
      const endpoint = await tx.lock(WebhookEndpointEntity, endpointId);
      assertVisible(canKeepEndpoints(actor, endpoint.organisationId));
      if (from > to) throw partnerErrors.days_order({}, [{ path: 'to', code: 'partners.days_order' }]);
      if (endpoint.state !== 'active') throw partnerErrors.address_not_active();
      const again = await tx.query(
        `update webhook_delivery set state = 'pending', since = $2, next_at = $2, claimed_until = null, done_at = null where id in (
           select id from webhook_delivery where endpoint_id = $1 and state = any($3) and (created_at at time zone 'Africa/Casablanca')::date between $4 and $5
           order by created_at, id limit ${MOST_AGAIN} for update) returning id`,
        [endpointId, now, which === 'all' ? ['failed', 'done'] : ['failed'], from, to],
      );
      await tx.record(endpointMoved(endpointId, 'replay', actor));
      this.queue.ring(tx);
      return { count: again.length };
    });
  }
}
