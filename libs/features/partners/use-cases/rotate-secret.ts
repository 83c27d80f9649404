import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { Sealer } from '#platform/secrets/sealer';
import { OVERLAP_HOURS } from '../domain/webhook.js';
import { WebhookEndpointEntity } from '../entities/webhook.entity.js';
import type { SecretRotated } from '../partners.dto.js';
import { partnerErrors } from '../partners.errors.js';
import { endpointMoved } from '../partners.events.js';
import { canKeepEndpoints } from '../partners.policy.js';
import { newSecret } from '../signature.js';
import { secretPurpose } from './keep-endpoints.js';

/** Gives an address a new secret. For a day each message carries both signatures, so that the receiver changes when it suits; one that is older still is good no more. */
@Injectable()
export class RotateSecret {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  /** Gives the new secret, this once; the same command sent twice gives the same. Throws NotFound for somebody else's, partners.address_not_active for one that ended. */
  async execute(actor: Actor, id: string, key: RequestKey): Promise<SecretRotated> {
    await this.db.once(key, async (tx) => {
      const endpoint = await tx.lock(WebhookEndpointEntity, id);
      assertVisible(canKeepEndpoints(actor, endpoint.organisationId));
      if (endpoint.state === 'ended') throw partnerErrors.address_not_active();
      const oldSecretUntil = new Date(this.clock.now().getTime() + OVERLAP_HOURS * 3600_000);
      await tx.change(endpoint, { secretSealed: this.sealer.seal(newSecret(), secretPurpose(id)), oldSecretSealed: endpoint.secretSealed, oldSecretUntil });
      await tx.record(endpointMoved(id, 'rotate', actor));
      return { id };
    });
    // secrets are not kept among the answers
    const now = await this.db.one<{ secret_sealed: string; old_secret_until: Date }>('select secret_sealed, old_secret_until from webhook_endpoint where id = $1', [id]);
    return { id, secret: this.sealer.open(now?.secret_sealed ?? '', secretPurpose(id)), oldUntil: now?.old_secret_until.toISOString() ?? '' };
  }
}
