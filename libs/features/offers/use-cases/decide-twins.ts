import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { afterUndo, type PairState } from '../domain/twins.js';
import { OfferEntity } from '../entities/offer.entity.js';
import { OfferPairEntity } from '../entities/offer-pair.entity.js';
import { offerErrors } from '../offers.errors.js';
import { twinsDecided } from '../offers.events.js';
import { canSettleTwins } from '../offers.policy.js';
import { SettleTwins } from './settle-twins.js';

interface Wish {
  readonly state: PairState;
  /** Of `same`: which of the two stays. */
  readonly keptId?: string;
  readonly note: string;
}

/** Somebody says whether two offers are one, or takes back what was said. Both offers stay as rows, each with its source, candidacies and favourites: nothing has to be put together again when it is undone. */
@Injectable()
export class DecideTwins {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settle: SettleTwins,
  ) {}

  /** Throws NotFound, offers.twins_decided, offers.twins_kept_unknown at `keptId`. */
  same(actor: Actor, id: string, keptId: string, note: string, key: RequestKey): Promise<{ id: string; state: PairState }> {
    return this.decide(actor, id, key, ({ state, decidedBy }) => {
      if (state !== 'open' || decidedBy !== null) throw offerErrors.twins_decided();
      return { state: 'same', keptId, note };
    });
  }

  /** Also for two that the house joined because they are equal word for word. Throws NotFound, offers.twins_decided. */
  apart(actor: Actor, id: string, note: string, key: RequestKey): Promise<{ id: string; state: PairState }> {
    return this.decide(actor, id, key, ({ decidedBy }) => {
      if (decidedBy !== null) throw offerErrors.twins_decided();
      return { state: 'apart', note };
    });
  }

  /** Two that were joined are two again; two that were kept apart are asked about again. At any time. Throws NotFound, offers.twins_undecided. */
  undo(actor: Actor, id: string, key: RequestKey): Promise<{ id: string; state: PairState }> {
    return this.decide(actor, id, key, ({ state }) => {
      if (state === 'open') throw offerErrors.twins_undecided();
      return { state: afterUndo[state], note: '' };
    });
  }

  private decide(actor: Actor, id: string, key: RequestKey, wishOf: (pair: OfferPairEntity) => Wish): Promise<{ id: string; state: PairState }> {
    return this.db.once(key, async (tx) => {
      await this.settle.alone(tx);
      const pair = await tx.lock(OfferPairEntity, id);
      const offers = await tx.lockAll(OfferEntity, { id: In([pair.oneId, pair.otherId]) });
      assertVisible(
        canSettleTwins(
          actor,
          offers.map(({ organisationId }) => organisationId),
        ),
      );
      const wish = wishOf(pair);
      await this.write(tx, actor, pair, wish);
      await this.settle.within(tx, actor, [pair.oneId, pair.otherId]);
      return { id, state: wish.state };
    });
  }

  private async write(tx: Tx, actor: Actor, pair: OfferPairEntity, { state, keptId, note }: Wish): Promise<void> {
    if (keptId !== undefined && keptId !== pair.oneId && keptId !== pair.otherId) throw offerErrors.twins_kept_unknown({}, [{ path: 'keptId', code: 'offers.twins_kept_unknown' }]);
    const decided = state === 'open' ? { decidedBy: null, decidedAt: null } : { decidedBy: actor.accountId, decidedAt: this.clock.now() };
    await tx.change(pair, { state, keptId: keptId ?? null, note: note.trim(), ...decided });
    // in the history of both
    await tx.recordAll([twinsDecided(pair.oneId, pair.otherId, pair.id, actor, pair.state, state), twinsDecided(pair.otherId, pair.oneId, pair.id, actor, pair.state, state)]);
  }
}
