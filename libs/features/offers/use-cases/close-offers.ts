import { Injectable } from '@nestjs/common';
import { AppError, type FieldError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { bulkOwner, lockByReference, oneAtATime } from '../bulk-rows.js';
import type { CloseOutcome } from '../domain/bulk.js';
import { closedStates, type OfferState } from '../domain/offer.moves.js';
import { MoveOffer } from './move-offer.js';

export interface CloseWish {
  readonly organisationId?: string | undefined;
  readonly dryRun: boolean;
  readonly references: readonly string[];
  readonly as: 'filled' | 'cancelled';
}
export interface CloseDone {
  readonly index: number;
  readonly reference: string;
  readonly outcome: CloseOutcome;
  readonly offerId: string | null;
  readonly state: OfferState | null;
  readonly faults: readonly FieldError[];
  readonly notes: readonly FieldError[];
}

/** Closes offers by the references of a partner's system. One that is closed already stays as it is: sending twice is no mistake. */
@Injectable()
export class CloseOffers {
  constructor(
    private readonly db: Db,
    private readonly move: MoveOffer,
  ) {}

  /** Gives a result per reference in the order of the request. Throws offers.not_your_organisation. */
  async execute(actor: Actor, wish: CloseWish, key: RequestKey): Promise<readonly CloseDone[]> {
    const owner = bulkOwner(actor, wish.organisationId);
    const work = (): Promise<CloseDone[]> =>
      this.db.once(key, async (tx) => {
        await oneAtATime(tx, owner);
        const stored = new Map(await lockByReference(tx, owner, wish.references));
        const done: CloseDone[] = [];
        for (const [index, reference] of wish.references.entries()) {
          const offer = stored.get(reference);
          const at = { index, reference, offerId: offer?.id ?? null, state: offer?.state ?? null, faults: [], notes: [] };
          if (!offer) done.push({ ...at, outcome: 'refused', faults: [{ path: 'reference', code: 'offers.reference_unknown', params: { reference } }] });
          else if (closedStates.includes(offer.state)) done.push({ ...at, outcome: 'unchanged' });
          else {
            try {
              const { state } = await this.move.within(tx, actor, offer, wish.as === 'filled' ? 'fill' : 'cancel');
              stored.set(reference, Object.assign(Object.create(Object.getPrototypeOf(offer) as object) as typeof offer, offer, { state }));
              done.push({ ...at, state, outcome: 'closed' });
            } catch (error) {
              if (!(error instanceof AppError)) throw error;
              done.push({ ...at, outcome: 'refused', faults: [{ path: 'as', code: error.code, params: error.params }] });
            }
          }
        }
        return done;
      });
    return wish.dryRun ? this.db.rehearse(work) : work();
  }
}
