import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { fold } from '#kernel/text';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { KnownOffers, type Sameness, sameness } from '../domain/duplicates.js';
import type { OfferState } from '../domain/offer.moves.js';
import { OfferEntity } from '../entities/offer.entity.js';
import { OfferPairEntity } from '../entities/offer-pair.entity.js';
import { comparableOf } from '../twin-rows.js';
import { SettleTwins } from './settle-twins.js';

/** More of one employer in one place are looked at by the oldest only. */
const MOST = 2000;
const living: readonly OfferState[] = ['published', 'paused', 'review'];
type Row = Pick<OfferEntity, 'id' | 'title' | 'employerName' | 'communeCode' | 'placeText' | 'contract' | 'contentHash' | 'source' | 'createdAt'>;

/**
 * Whenever an offer is new, changes or closes, from a form, a file or a partner's system: which other one does it repeat? Equal word for word is joined at once; alike waits for a
 * person, the younger out of sight meanwhile. What nobody decided is asked anew; what somebody decided stays, however often either source is read again.
 */
@Injectable()
export class FindTwins {
  constructor(
    private readonly clock: Clock,
    private readonly settle: SettleTwins,
  ) {}

  @On('offers.offer_published', 'offers.offer_changed', 'offers.offer_closed', 'offers.offer_imported')
  offerTouched(event: StoredEvent, tx: Tx): Promise<void> {
    return this.within(tx, String(event.payload.offerId));
  }

  /** Most offers are like no other: they are done without waiting for anybody. What concerns two is done one after the other, on what is there then. */
  async within(tx: Tx, offerId: string): Promise<void> {
    const seen = await tx.findOne(OfferEntity, { id: offerId });
    if (!seen) return;
    const alone = seen.duplicateOf === null && (await this.pairsOf(tx, offerId)).length === 0 && !(living.includes(seen.state) && (await this.find(tx, seen)));
    if (alone) return;
    await this.settle.alone(tx);
    const offer = await tx.get(OfferEntity, offerId);
    const before = await this.pairsOf(tx, offerId);
    const others = before.map((pair) => (pair.oneId === offerId ? pair.otherId : pair.oneId));
    if (living.includes(offer.state)) {
      await this.askAnew(
        tx,
        offer,
        before.filter(({ decidedBy }) => decidedBy === null),
      );
      const found = await this.find(tx, offer);
      if (found) await this.note(tx, offerId, found.of.id, found.how);
    }
    await this.settle.within(tx, systemActor('offers.twins'), [offerId, ...others]);
  }

  private async pairsOf(tx: Tx, offerId: string): Promise<readonly OfferPairEntity[]> {
    return [...(await tx.find(OfferPairEntity, { oneId: offerId }, { id: 'ASC' })), ...(await tx.find(OfferPairEntity, { otherId: offerId }, { id: 'ASC' }))];
  }

  /** Pairs that nobody decided, after one of them has changed. */
  private async askAnew(tx: Tx, offer: OfferEntity, pairs: readonly OfferPairEntity[]): Promise<void> {
    const others = new Map(
      (await tx.find(OfferEntity, { id: In(pairs.map(({ oneId, otherId }) => (oneId === offer.id ? otherId : oneId))) }, { id: 'ASC' })).map((one) => [one.id, one]),
    );
    for (const pair of pairs) {
      const other = others.get(pair.oneId === offer.id ? pair.otherId : pair.oneId);
      if (!other || !living.includes(other.state)) continue;
      const how = sameness(comparableOf(offer), comparableOf(other));
      if (!how) await tx.remove(OfferPairEntity, { id: pair.id });
      else if (how !== pair.how) await tx.change(pair, { how, state: how === 'exact' ? 'same' : 'open' });
    }
  }

  /** The one that it repeats, among those that stand for themselves or behind it; those that somebody said are others are not asked again. */
  private async find(tx: Tx, offer: OfferEntity): Promise<ReturnType<KnownOffers['find']>> {
    const employer = fold(offer.employerName);
    const place = offer.communeCode ?? fold(offer.placeText);
    const rows = await tx.query<Row>(
      `select o.id, o.title, o.employer_name as "employerName", o.commune_code as "communeCode", o.place_text as "placeText", o.contract, o.content_hash as "contentHash", o.source, o.created_at as "createdAt"
       from offer o where o.id <> $1 and o.state in ('published', 'paused', 'review') and (o.duplicate_of is null or o.duplicate_of = $1)
         and (o.content_hash = $4 or (o.employer_name <> '' and $2 <> '' and search_fold(o.employer_name) = $2 and coalesce(o.commune_code, search_fold(o.place_text)) = $3))
         and not exists (select 1 from offer_pair p where p.one_id = least(o.id, $1) and p.other_id = greatest(o.id, $1) and p.decided_by is not null)
       order by o.created_at, o.id limit ${MOST}`,
      [offer.id, employer, place, offer.contentHash],
    );
    const known = new KnownOffers();
    for (const row of rows) known.add(comparableOf(row));
    return known.find(comparableOf(offer));
  }

  private async note(tx: Tx, a: string, b: string, how: Sameness): Promise<void> {
    const [one, other] = [a, b].sort();
    await tx.query('insert into offer_pair (id, one_id, other_id, how, state, found_at) values ($1, $2, $3, $4, $5, $6) on conflict (one_id, other_id) do nothing', [
      ...[newId(), one, other, how],
      ...[how === 'exact' ? 'same' : 'open', this.clock.now()],
    ]);
  }
}
