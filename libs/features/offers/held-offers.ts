import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { Db } from '#platform/database/db';
import type { Reader, Tx } from '#platform/database/tx';
import type { OfferState } from './domain/offer.moves.js';

/** What decides whether somebody may still come in. `posts`: posts of a job, seats of a training that is not held in sessions. `opensOn`: the first day to register. */
export interface HeldOffer {
  readonly id: string;
  readonly kind: 'job' | 'training';
  readonly state: OfferState;
  readonly organisationId: string;
  /** In the system of the partner. */
  readonly externalRef: string | null;
  readonly title: string;
  readonly posts: number;
  readonly opensOn: LocalDate | null;
}

const select = `select o.id, o.kind, o.state, o.organisation_id as "organisationId", o.external_ref as "externalRef", o.title, o.details ->> 'opensOn' as "opensOn", o.posts from offer o where o.id = $1`;

/** A training held once, as other features count on it. Those called off stay: people may be enrolled in them. */
export interface HeldSession {
  readonly id: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly seats: number;
  readonly calledOff: boolean;
}

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
    return found(await tx.one<HeldOffer>(`${select} for share of o`, [id]));
  }

  /** For who takes a post or a seat: one after the other. Throws NotFound. */
  async holdAlone(tx: Tx, id: string): Promise<HeldOffer> {
    return found(await tx.one<HeldOffer>(`${select} for update of o`, [id]));
  }

  /** One post or seat more or less is given; with the session in which it is. The caller holds the offer alone. */
  async count(tx: Tx, offerId: string, sessionId: string | null, by: 1 | -1): Promise<void> {
    await tx.query('update offer set taken = greatest(0, taken + $2) where id = $1', [offerId, by]);
    if (sessionId) await tx.query('update training_session set taken = greatest(0, taken + $2) where id = $1', [sessionId, by]);
  }

  /** The offers that are one with it, itself among them (decision 0037): who applied for one of them has applied for all. */
  twinsOf(id: string, from: Reader = this.db): Promise<readonly { readonly id: string; readonly organisationId: string }[]> {
    return from.query(
      `select t.id, t.organisation_id as "organisationId" from offer o join offer t on t.id = coalesce(o.duplicate_of, o.id) or t.duplicate_of = coalesce(o.duplicate_of, o.id) where o.id = $1 order by t.id`,
      [id],
    );
  }

  /** All sessions of a training, by their first day. Who holds the offer alone holds them too. */
  sessions(offerId: string, from: Reader = this.db): Promise<readonly HeldSession[]> {
    return from.query<HeldSession>(
      'select id, starts_on as "startsOn", ends_on as "endsOn", seats, called_off as "calledOff" from training_session where offer_id = $1 order by starts_on, id',
      [offerId],
    );
  }
}

function found(offer: HeldOffer | undefined): HeldOffer {
  if (!offer) throw new AppError('NotFound', 'platform.not_found');
  return offer;
}
