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

/** Whether this entry would stand in the list: it has room, or its last entry ranks lower. */
export function enters(list: MatchList | undefined, entry: { readonly id: string; readonly score: number }, size: number): boolean {
  if (entry.score < SMALLEST_SCORE) return false;
  const last = list?.[size - 1];
  return !last || byRank(entry, last) < 0;
}

function* candidates<T extends { readonly id: string }>(items: Iterable<T>, pair: (item: T) => [PersonFacts, OfferFacts], thisYear: number): Generator<Ranked<OfferReasons>> {
  for (const item of items) {
    const [person, offer] = pair(item);
    const scored = scoreOffer(person, offer, thisYear);
    if (!('blocked' in scored) && worthProposing(offer, scored)) yield { id: item.id, ...scored };
  }
}
