import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { CloseWithOffer } from './use-cases/close-with-offer.js';

/** What happens to offers and ends candidacies: they close, or a change calls a session off. */
@Injectable()
export class CandidacyListeners {
  constructor(private readonly close: CloseWithOffer) {}

  @On('offers.offer_closed', 'offers.offer_changed', 'offers.offer_published')
  offerClosed(event: StoredEvent, tx: Tx): Promise<void> {
    return this.close.within(tx, String(event.payload.offerId));
  }
}
