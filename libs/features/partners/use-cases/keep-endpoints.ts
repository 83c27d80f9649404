import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { FieldError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { Outside } from '#platform/outside/outside';
import { readOutsideUrl } from '#platform/outside/public-address';
import { Sealer } from '#platform/secrets/sealer';
import { MOST_ENDPOINTS } from '../domain/webhook.js';
import { WebhookEndpointEntity } from '../entities/webhook.entity.js';
import type { EndpointBody, EndpointMade } from '../partners.dto.js';
import { partnerErrors } from '../partners.errors.js';
import { type EndpointMove, endpointMoved } from '../partners.events.js';
import { canKeepEndpoints } from '../partners.policy.js';
import { QueueDelivery } from '../queue-delivery.js';
import { newSecret } from '../signature.js';

/** What the secret of an address is sealed for. */
export const secretPurpose = (endpointId: string): string => `webhook_endpoint.secret ${endpointId}`;

type Refusal = 'address_unusable' | 'address_inside' | 'address_unknown';

/** Addresses at which an organisation's system is told what happens: make, pause, resume, test, end. */
@Injectable()
export class KeepEndpoints {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly outside: Outside,
    private readonly sealer: Sealer,
    private readonly queue: QueueDelivery,
  ) {}

  /**
   * Gives the secret, this once. The name is resolved before anything is locked; it is resolved and checked again at every sending.
   * Throws partners.not_your_organisation, address_unusable, address_inside or address_unknown at the field, too_many_addresses.
   */
  async make(actor: Actor, { url, events, ...wish }: EndpointBody, key: RequestKey): Promise<EndpointMade> {
    const organisationId = wish.organisationId ?? (actor.organisationIds.length === 1 ? actor.organisationIds[0]! : '');
    if (!canKeepEndpoints(actor, organisationId)) throw partnerErrors.not_your_organisation({}, [{ path: 'organisationId', code: 'partners.not_your_organisation' }]);
    await this.assertOutside(url);
    const id = newId();
    const secret = newSecret();
    const made = await this.db.once(key, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`partners.endpoints ${organisationId}`]);
      const [known] = await tx.query<{ n: number }>("select count(*)::int as n from webhook_endpoint where organisation_id = $1 and state <> 'ended'", [organisationId]);
      if ((known?.n ?? 0) >= MOST_ENDPOINTS) throw partnerErrors.too_many_addresses({ most: MOST_ENDPOINTS });
      const row = { id, organisationId, url, events, secretSealed: this.sealer.seal(secret, secretPurpose(id)), madeBy: actor.accountId };
      await tx.insert(WebhookEndpointEntity, {
        ...row,
        state: 'active',
        pausedBecause: null,
        failingSince: null,
        oldSecretSealed: null,
        oldSecretUntil: null,
        createdAt: this.clock.now(),
      });
      await tx.record(endpointMoved(id, 'make', actor));
      return { id };
    });
    return made.id === id ? { id, secret } : { id: made.id, secret: await this.secretOf(made.id) };
  }

  pause(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'pause', async (tx, endpoint) => void (await tx.change(endpoint, { state: 'paused', pausedBecause: 'owner' })));
  }

  /** What waited meanwhile is sent, with a new day of patience. */
  resume(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'resume', async (tx, endpoint) => {
      await tx.change(endpoint, { state: 'active', pausedBecause: null, failingSince: null });
      await tx.query("update webhook_delivery set since = $2, next_at = least(next_at, $2), claimed_until = null where endpoint_id = $1 and state = 'pending'", [
        id,
        this.clock.now(),
      ]);
      this.queue.ring(tx);
    });
  }

  /** For good; its receipts stay. */
  end(actor: Actor, id: string): Promise<void> {
    return this.moved(actor, id, 'end', async (tx, endpoint) => {
      await tx.change(endpoint, { state: 'ended', pausedBecause: null });
      await tx.query("update webhook_delivery set state = 'failed', last_fault = 'ended' where endpoint_id = $1 and state = 'pending'", [id]);
    });
  }

  /** Sends a message of type `test` to an active address. Throws partners.address_not_active. */
  async test(actor: Actor, id: string): Promise<{ readonly eventId: string }> {
    const eventId = newId();
    await this.moved(actor, id, 'test', async (tx, { organisationId, state }) => {
      if (state !== 'active') throw partnerErrors.address_not_active();
      await this.queue.to(tx, [id], { id: eventId, type: 'test', at: this.clock.now(), organisationId, data: {} });
    });
    return { eventId };
  }

  private async moved(actor: Actor, id: string, move: EndpointMove, work: (tx: Tx, endpoint: WebhookEndpointEntity) => Promise<void>): Promise<void> {
    await this.db.transaction(async (tx) => {
      const endpoint = await tx.lock(WebhookEndpointEntity, id);
      assertVisible(canKeepEndpoints(actor, endpoint.organisationId));
      if (endpoint.state === 'ended') throw partnerErrors.address_not_active();
      await work(tx, endpoint);
      await tx.record(endpointMoved(id, move, actor));
    });
  }

  /** For the same command sent twice: secrets are not kept among the answers. */
  private async secretOf(id: string): Promise<string> {
    const row = await this.db.one<{ secret_sealed: string }>('select secret_sealed from webhook_endpoint where id = $1', [id]);
    return this.sealer.open(row?.secret_sealed ?? '', secretPurpose(id));
  }

  private async assertOutside(text: string): Promise<void> {
    const url = readOutsideUrl(text);
    const refuse = (code: Refusal): Error => partnerErrors[code]({}, [{ path: 'url', code: `partners.${code}` } satisfies FieldError]);
    if (!url) throw refuse('address_unusable');
    const found = await this.outside.addressOf(url);
    if ('fault' in found) throw refuse(found.fault === 'address_refused' ? 'address_inside' : 'address_unknown');
  }
}
