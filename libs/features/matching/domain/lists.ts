import type { OfferFacts, PersonFacts } from './facts.js';
import { byRank, type Ranked, top } from './rank.js';
import { type OfferReasons, scoreOffer, worthProposing } from './score.js';
import { OFFERS_PER_PERSON, PEOPLE_PER_OFFER, SMALLEST_SCORE } from './weights.js';

export type MatchList = readonly Ranked<OfferReasons>[];

/** The offers that fit a person best. */
export function offersFor(person: PersonFacts, offers: Iterable<OfferFacts>, thisYear: number): MatchList {
  return top(
    candidates(offers, (offer) => [person, offer], thisYear),
    OFFERS_PER_PERSON,
    SMALLEST_SCORE,
  );
}

/** The people whom an offer fits best. */
export function peopleFor(offer: OfferFacts, people: Iterable<PersonFacts>, thisYear: number): MatchList {
  return top(
    candidates(people, (person) => [person, offer], thisYear),
    PEOPLE_PER_OFFER,
    SMALLEST_SCORE,
  );
}

/** The one entry of a pair, as it would stand in either list; undefined when it is not proposed at all. */
export function entryOf(person: PersonFacts, offer: OfferFacts, thisYear: number): { readonly score: number; readonly reasons: OfferReasons } | undefined {
  const scored = scoreOffer(person, offer, thisYear);
  return 'blocked' in scored || !worthProposing(offer, scored) || scored.score < SMALLEST_SCORE ? undefined : scored;
}

/** Whether this entry would stand in a list whose last place is taken by `last`; a list that is not full has no last place taken. */
export const enters = (last: { readonly id: string; readonly score: number } | undefined, entry: { readonly id: string; readonly score: number }): boolean =>
  last === undefined || byRank(entry, last) < 0;

function* candidates<T extends { readonly id: string }>(items: Iterable<T>, pair: (item: T) => [PersonFacts, OfferFacts], thisYear: number): Generator<Ranked<OfferReasons>> {
  for (const item of items) {
    const [person, offer] = pair(item);
    const scored = scoreOffer(person, offer, thisYear);
    if (!('blocked' in scored) && worthProposing(offer, scored)) yield { id: item.id, ...scored };
  }
}
