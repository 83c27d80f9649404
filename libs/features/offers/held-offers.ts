import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import { Db } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';
import type { OfferState } from './domain/offer.moves.js';

/** What decides whether somebody may still come in. `posts`: posts of a job, seats of a training. */
export interface HeldOffer {
  readonly id: string;
  readonly kind: 'job' | 'training';
  readonly state: OfferState;
  readonly organisationId: string;
  readonly title: string;
  readonly posts: number;
}

const select = 'select id, kind, state, organisation_id as "organisationId", title, posts from offer where id = $1';

/** An offer as other features count on it while they write. */
@Injectable()
export class HeldOffers {
  constructor(private readonly db: Db) {}

  /** As it is now. Throws NotFound. */
  async look(id: string, from: Reader = this.db): Promise<HeldOffer> {
    return found(await from.one<HeldOffer>(select, [id]));
  }

  /** Keeps its state until the end of the transaction: it cannot be closed meanwhile. Throws NotFound. */
  async hold(tx: Tx, id: string): Promise<HeldOffer> {
    return found(await tx.one<HeldOffer>(`${select} for share`, [id]));
  }

  /** For who takes a post or a seat: one after the other. Throws NotFound. */
  async holdAlone(tx: Tx, id: string): Promise<HeldOffer> {
    return found(await tx.one<HeldOffer>(`${select} for update`, [id]));
  }
}

function found(offer: HeldOffer | undefined): HeldOffer {
  if (!offer) throw new AppError('NotFound', 'platform.not_found');
  return offer;
}
