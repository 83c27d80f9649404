import { Injectable } from '@nestjs/common';
import { HeldOffers } from '#features/offers';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { toldAs } from './domain/webhook.js';
import { QueueDelivery } from './queue-delivery.js';

/** What happens to an offer and to candidacies for it is told to the addresses of its organisation: ids and states only, never a person. At a paused address it waits. */
@Injectable()
export class PartnerListeners {
  constructor(
    private readonly offers: HeldOffers,
    private readonly queue: QueueDelivery,
  ) {}

  @On('offers.offer_published', 'offers.offer_changed', 'offers.offer_closed')
  async offerMoved(event: StoredEvent, tx: Tx): Promise<void> {
    await this.tell(tx, event, {});
  }

  /** That there is one, and how it stands; who it is reads the agency on its pages. */
  @On('candidacies.applied', 'candidacies.moved')
  async candidacyMoved(event: StoredEvent, tx: Tx): Promise<void> {
    const row = await tx.one<{ to_state: string | null }>('select to_state from history where id = $1', [event.id]);
    await this.tell(tx, event, { candidacyId: String(event.payload.candidacyId), candidacyState: row?.to_state ?? null });
  }

  private async tell(tx: Tx, { id, type, at, payload }: StoredEvent, more: Readonly<Record<string, string | null>>): Promise<void> {
    const told = toldAs[type];
    if (!told) return;
    const { id: offerId, organisationId, externalRef, kind, state } = await this.offers.look(String(payload.offerId), tx);
    const rows = await tx.query<{ id: string }>("select id from webhook_endpoint where organisation_id = $1 and state <> 'ended' and $2 = any(events) order by id", [
      organisationId,
      told,
    ]);
    await this.queue.to(
      tx,
      rows.map((row) => row.id),
      { id, type: told, at, organisationId, data: { offerId, reference: externalRef, kind, state, ...more } },
    );
  }
}
