import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { judge } from '#engine/judge';
import { told } from '#engine/told';
import { OfferQueries, OpenOfferQueries } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { assertVisible } from '#platform/http/allow';
import { explained } from '../market/explain.js';
import { placedIn } from '../market/load-market.js';
import { type About, MatchWords } from '../match-words.js';
import { OffersMarket, withPerson } from '../openings/offers-market.js';
import { missionsFor } from './domain/mission-order.js';
import type { MissionList } from './missions.views.js';

const SHOWN = 5;

/** What the municipality and associations do with people in the town, for one person: a place of its own beside jobs and trainings. */
@Injectable()
export class MissionQueries {
  constructor(
    private readonly market: OffersMarket,
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly open: OpenOfferQueries,
    private readonly words: MatchWords,
  ) {}

  async mine(actor: Actor): Promise<MissionList> {
    const profile = actor.personId ? await this.people.profileFor(actor.personId) : undefined;
    return profile ? this.answer(profile, 'self') : { items: [] };
  }

  /** For staff. Throws NotFound for nobody's id. */
  async ofPerson(personId: string): Promise<MissionList> {
    const profile = await this.people.profileFor(personId);
    assertVisible(profile !== undefined);
    return this.answer(profile!, 'candidate');
  }

  private async answer(profile: Profile, about: About): Promise<MissionList> {
    const ids = await this.open.missions();
    if (ids.length === 0) return { items: [] };
    const copy = await this.market.now();
    if (!placedIn(copy.tables)(profile)) return { items: [] };
    const market = withPerson(copy, profile);
    const judged = ids.flatMap((id) => {
      const number = copy.numbers.get(id);
      if (number === undefined) return [];
      const { reasons, score, failed } = explained(told(judge(market, 0, number), copy), copy.frozen.version);
      return [{ id, score, reasons, km: reasons.distanceKm, failed: failed.map(({ stop }) => stop) }];
    });
    const found = missionsFor(judged).slice(0, SHOWN);
    const [cards, say] = await Promise.all([this.offers.cards(found.map(({ id }) => id)), this.words.forReasons(about)]);
    const byId = new Map(cards.map((card) => [card.id, card]));
    return { items: found.flatMap(({ id, score, reasons }) => (byId.has(id) ? [{ offer: byId.get(id)!, score, reasons: say(reasons) }] : [])) };
  }
}
