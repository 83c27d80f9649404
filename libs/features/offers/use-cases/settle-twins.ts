import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import type { OfferState } from '../domain/offer.moves.js';
import { type Member, settleGroup, type TwinPair } from '../domain/twins.js';
import { OfferEntity } from '../entities/offer.entity.js';
import { offerTwinned } from '../offers.events.js';
import { comparableOf } from '../twin-rows.js';

const live: readonly OfferState[] = ['published', 'paused', 'review'];

/** Makes the groups of these offers show what `settleGroup` says: one stands for the others, and what changed is told to those who look. */
@Injectable()
export class SettleTwins {
  /** One after the other: two groups that become one are never settled from two sides at once. Taken before any offer is locked. */
  async alone(tx: Tx): Promise<void> {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('offers.twins', 0))");
  }

  /** The caller is `alone`. Twice is once. */
  async within(tx: Tx, actor: Actor, offerIds: readonly string[]): Promise<void> {
    const ids = await groupOf(tx, offerIds);
    const offers = await tx.lockAll(OfferEntity, { id: In([...ids]) });
    const pairs = await tx.query<TwinPair>(
      'select one_id as "oneId", other_id as "otherId", state, kept_id as "keptId" from offer_pair where one_id = any($1) and other_id = any($1) order by one_id, other_id',
      [ids],
    );
    const standsFor = settleGroup(offers.map(memberOf), pairs);
    for (const offer of offers) {
      const of = standsFor.get(offer.id);
      if (of === undefined || of === offer.duplicateOf) continue;
      await tx.change(offer, { duplicateOf: of });
      await tx.record(offerTwinned(offer.id, actor, of));
    }
  }
}

/** All offers that hang together with these over pairs that are not two. */
const groupOf = async (tx: Tx, offerIds: readonly string[]): Promise<readonly string[]> =>
  (
    await tx.query<{ id: string }>(
      `with recursive hanging (id) as (
         select unnest($1::uuid[])
         union select case when p.one_id = g.id then p.other_id else p.one_id end from hanging g join offer_pair p on (p.one_id = g.id or p.other_id = g.id) and p.state <> 'apart'
       ) select id from hanging order by id`,
      [offerIds],
    )
  ).map(({ id }) => id);

const memberOf = (offer: OfferEntity): Member => ({
  ...comparableOf(offer),
  published: offer.state === 'published',
  live: live.includes(offer.state),
  filled: offer.state === 'filled',
  shown: offer.duplicateOf === null,
});
