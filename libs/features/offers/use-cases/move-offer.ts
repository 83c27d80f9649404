import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import { type Actor, has } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { type OfferMove, offerMoves, type OfferRole, type OfferState } from '../domain/offer.moves.js';
import { OfferEntity } from '../entities/offer.entity.js';
import { offerErrors } from '../offers.errors.js';
import { offerMoved } from '../offers.events.js';
import { offerPartsFor } from '../offers.policy.js';

/** Publish, pause, fill, cancel, expire. */
@Injectable()
export class MoveOffer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, offers.move_not_now, offers.move_not_yours. */
  execute(actor: Actor, id: string, move: OfferMove, key: RequestKey): Promise<{ id: string; state: OfferState }> {
    return this.db.once(key, async (tx) => this.within(tx, actor, await tx.lock(OfferEntity, id), move));
  }

  /** The caller holds the offer. Throws the same. */
  async within(tx: Tx, actor: Actor, offer: OfferEntity, move: OfferMove): Promise<{ id: string; state: OfferState }> {
    const parts: OfferRole[] = has(actor, 'system') ? ['clock'] : offerPartsFor(actor, offer);
    assertVisible(parts.length > 0);
    const refusal = refusalOf(offerMoves, move, offer.state, parts);
    if (refusal === 'wrong_role') throw offerErrors.move_not_yours({ move });
    if (refusal) throw offerErrors.move_not_now({ move, state: offer.state });
    // wording that was found doubtful goes to the officer first
    const made = move === 'publish' && offer.flags.length > 0 && !parts.includes('reviewer') ? 'hold' : move;
    const { to } = offerMoves[made];
    await tx.change(offer, { state: to, ...(to === 'published' ? { publishedAt: offer.publishedAt ?? this.clock.now() } : {}) });
    await tx.record(offerMoved(offer.id, actor, made, offer.state, to));
    return { id: offer.id, state: to };
  }
}
