import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#platform/database/tx';
import { enters, entryOf } from '../domain/lists.js';
import type { OfferReasons } from '../domain/score.js';
import { OFFERS_PER_PERSON, offerWeights, PEOPLE_PER_OFFER } from '../domain/weights.js';
import type { Market } from './read-market.js';

interface Side {
  readonly table: string;
  readonly own: string;
  readonly other: string;
  readonly size: number;
  readonly owners: (market: Market) => Iterable<string>;
  readonly entry: (market: Market, owner: string, changed: string, year: number) => ReturnType<typeof entryOf>;
}
type Kept = { owner: string; changed: string; score: number; reasons: OfferReasons; version: string };

const pair = (market: Market, personId: string, offerId: string, year: number): ReturnType<typeof entryOf> => {
  const [person, offer] = [market.people.get(personId), market.offers.get(offerId)];
  return person && offer && entryOf(person, offer, year);
};
const sides: Readonly<Record<'person' | 'offer', Side>> = {
  /** People changed: which lists of offers? */
  person: {
    table: 'offer_match',
    own: 'offer_id',
    other: 'person_id',
    size: PEOPLE_PER_OFFER,
    owners: ({ offers }) => offers.keys(),
    entry: (market, owner, changed, year) => pair(market, changed, owner, year),
  },
  /** Offers changed: which lists of people? */
  offer: {
    table: 'person_match',
    own: 'person_id',
    other: 'offer_id',
    size: OFFERS_PER_PERSON,
    owners: ({ people }) => people.keys(),
    entry: (market, owner, changed, year) => pair(market, owner, changed, year),
  },
};

/**
 * The lists of the other side that would differ after these changes, and no other: those that hold one of the changed with another score or other reasons,
 * those that must let it go, and those that it enters. A list that is right already is not written again, so a run over everybody costs no more than the changes.
 */
export async function touchedLists(tx: Tx, kind: 'person' | 'offer', changed: readonly string[], market: Market, year: number): Promise<string[]> {
  if (changed.length === 0) return [];
  const side = sides[kind];
  const { table, own, other } = side;
  const kept = await tx.query<Kept>(
    `select ${own} as owner, ${other} as changed, score, reasons, weights_version as version from ${table} where ${other} = any($1) order by 1, 2`,
    [changed],
  );
  const lasts = await tx.query<{ owner: string; id: string; score: number }>(`select ${own} as owner, ${other} as id, score from ${table} where rank = $1 order by 1`, [side.size]);
  const keptBy = new Map(kept.map((row) => [`${row.owner} ${row.changed}`, row]));
  const lastOf = new Map(lasts.map((row) => [row.owner, row]));
  const touched = new Set(kept.filter((row) => !side.entry(market, row.owner, row.changed, year)).map((row) => row.owner));
  for (const list of side.owners(market))
    for (const id of changed) {
      if (touched.has(list)) break;
      const now = side.entry(market, list, id, year);
      const before = keptBy.get(`${list} ${id}`);
      if (now && (before ? differs(before, now) : enters(lastOf.get(list), { id, score: now.score }))) touched.add(list);
    }
  return [...touched];
}

const differs = (before: Kept, now: NonNullable<ReturnType<typeof entryOf>>): boolean =>
  before.version !== offerWeights.version || before.score !== now.score || !isDeepStrictEqual(before.reasons, now.reasons);
