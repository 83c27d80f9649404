import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { type OfferCard, OfferQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import type { OfferReasons } from './domain/reasons.js';
import { type AskedPair, Explain } from './market/explain.js';
import { type ReadList, storedList } from './market/kept-lists.js';
import { MatchWords } from './match-words.js';
import type { CandidateList, OfferMatchList } from './matching.views.js';

/** Most people whom an employer sees (handbook 8: no long lists for employers). */
const MOST_CANDIDATES = 5;
type Listed = { readonly id: string; readonly score: number; readonly reasons: OfferReasons };

/** Screens of proposals. */
@Injectable()
export class MatchingQueries {
  constructor(
    private readonly db: Db,
    private readonly offers: OfferQueries,
    private readonly people: PeopleQueries,
    private readonly words: MatchWords,
    private readonly explain: Explain,
  ) {}

  /** My offers, best first, each with its reasons; `computing` while a change of mine still waits. */
  async mine(actor: Actor): Promise<OfferMatchList> {
    return actor.personId ? this.ofPerson(actor.personId) : { items: [], computing: false };
  }

  /** For staff. Throws NotFound for nobody's id. */
  async ofAnyone(personId: string): Promise<OfferMatchList> {
    assertVisible((await this.people.namesOf([personId])).has(personId));
    return this.ofPerson(personId);
  }

  private async ofPerson(personId: string): Promise<OfferMatchList> {
    const list = await storedList(this.db, 'person', personId);
    const [cards, [profile], offers, words] = await Promise.all([
      this.offers.cards(list.ids),
      this.people.seekers(this.db, [personId]),
      this.offers.openOffersOf(list.ids),
      this.words.forReasons('self'),
    ]);
    const byId = { cards: new Map(cards.map((card) => [card.id, card])), offers: new Map(offers.map((offer) => [offer.id, offer])) };
    const judged = profile
      ? await this.judged(
          list,
          list.ids.flatMap((id) => (byId.offers.has(id) ? [{ id, profile, offer: byId.offers.get(id)! }] : [])),
        )
      : [];
    return { items: judged.map(({ id, score, reasons }, i) => ({ offer: byId.cards.get(id)!, rank: i + 1, score, reasons: words(reasons) })), computing: list.waits };
  }

  /** Entries of a list with their reasons, told anew, best first; one that no longer fits is left out until the list is made anew. */
  private async judged(list: ReadList, pairs: readonly (AskedPair & { readonly id: string })[]): Promise<Listed[]> {
    const told = await this.explain.pairs(pairs, list.version);
    const fitting = told.flatMap((one, i) => (one && one.score !== null ? [{ id: pairs[i]!.id, score: one.score, reasons: one.reasons }] : []));
    return fitting.sort((a, b) => b.score - a.score);
  }

  /** Open offers near somebody, best first: of the own list, without these. For who is told that another one is gone. */
  async nearOffers(personId: string, except: readonly string[], most: number): Promise<readonly OfferCard[]> {
    const rows = (await storedList(this.db, 'person', personId)).ids.filter((id) => !except.includes(id));
    const cards = new Map((await this.offers.cards(rows)).map((card) => [card.id, card]));
    return rows
      .flatMap((id) => cards.get(id) ?? [])
      .filter(({ state }) => state === 'published')
      .slice(0, most);
  }

  /** The people whom one of my offers fits best; at most five with their names (handbook 8: no long lists for employers). */
  async candidatesOf(actor: Actor, offerId: string): Promise<CandidateList> {
    await this.offers.assertMine(actor, offerId);
    const list = await storedList(this.db, 'offer', offerId);
    const ids = list.ids.slice(0, MOST_CANDIDATES);
    const [names, seekers, offer, words] = await Promise.all([
      this.people.namesOf(ids),
      this.people.seekers(this.db, ids),
      this.offers.openOffer(offerId),
      this.words.forReasons('candidate'),
    ]);
    const profiles = new Map(seekers.map((seeker) => [seeker.personId, seeker]));
    const judged = offer
      ? await this.judged(
          list,
          ids.flatMap((id) => (profiles.has(id) ? [{ id, profile: profiles.get(id)!, offer }] : [])),
        )
      : [];
    return {
      items: judged.map(({ id, score, reasons }, i) => ({ personId: id, name: names.get(id) ?? { ar: '', latin: '' }, rank: i + 1, score, reasons: words(reasons) })),
      computing: list.waits,
    };
  }
}
