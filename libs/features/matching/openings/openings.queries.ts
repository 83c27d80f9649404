import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { isGiven } from '#engine/book';
import { openingsOf } from '#engine/openings';
import { OfferQueries, OpenOfferQueries, type OpenPlace } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { assertVisible } from '#platform/http/allow';
import type { Language } from '#platform/http/request';
import { placedIn } from '../market/load-market.js';
import { nearestOf, type Place, type Traveller } from '../gap/domain/gap.js';
import { type Counted, type Gain, gainsOf, levelsLeadingTo, taughtBy } from './domain/gains.js';
import { type OffersOnly, OffersMarket, withPerson } from './offers-market.js';
import { OpeningWords } from './opening-words.js';
import type { OpeningList, OpeningTraining } from './openings.views.js';

const TRAININGS = 2;

/** What would open most offers to somebody: counted over all open offers, told in words, with the trainings that lead there. */
@Injectable()
export class OpeningQueries {
  constructor(
    private readonly market: OffersMarket,
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly open: OpenOfferQueries,
    private readonly words: OpeningWords,
  ) {}

  async mine(actor: Actor, lang: Language): Promise<OpeningList> {
    return this.answer(actor.personId ? await this.people.profileFor(actor.personId) : undefined, lang);
  }

  /** For staff. Throws NotFound for nobody's id. */
  async ofPerson(personId: string, lang: Language): Promise<OpeningList> {
    const profile = await this.people.profileFor(personId);
    assertVisible(profile !== undefined);
    return this.answer(profile, lang);
  }

  private async answer(profile: Profile | undefined, lang: Language): Promise<OpeningList> {
    if (!profile) return { state: 'no_profile', offers: 0, items: [] };
    const market = await this.market.now();
    if (!placedIn(market.tables)(profile)) return { state: 'commune_unknown', offers: market.offers, items: [] };
    const gains = gainsOf(countedFor(market, profile), isGiven);
    const say = await this.words.sayer(lang, profile.educationCode !== null);
    const items = await Promise.all(gains.map(async (gain) => ({ ...say(gain), trainings: await this.trainings(gain, profile, market) })));
    return { state: 'counted', offers: market.offers, items };
  }

  private async trainings(gain: Gain, { communeCode, radiusKm, remoteOk }: Profile, { tables }: OffersOnly): Promise<readonly OpeningTraining[]> {
    const placeOf = (code: string | null): Place | null => (code !== null && tables.places.has(code) ? { code, ...tables.places.get(code)! } : null);
    const traveller: Traveller = { place: placeOf(communeCode), radiusKm, remoteOk };
    const found = (await this.leadingTo(gain)).map(({ id, communeCode: at, remote }) => ({ id, remote, anywhere: at === null, place: placeOf(at) }));
    const nearest = nearestOf(found, traveller).slice(0, TRAININGS);
    const cards = nearest.length === 0 ? [] : await this.offers.cards(nearest.map(({ id }) => id));
    const byId = new Map(cards.map((card) => [card.id, card]));
    return nearest.flatMap(({ id, way }) => (byId.has(id) ? [{ offer: byId.get(id)!, distanceKm: typeof way === 'number' ? way : null }] : []));
  }

  private async leadingTo(gain: Gain): Promise<readonly OpenPlace[]> {
    if (gain.kind === 'level') return this.open.trainingsOfLevels(levelsLeadingTo(gain.rank));
    const skill = taughtBy(gain);
    return skill === undefined ? [] : this.open.trainingsGiving([skill]);
  }
}

/** What the engine counts for somebody, in codes; tokens of skills as they stand. */
function countedFor(market: OffersOnly, profile: Profile): Counted[] {
  const { skills, requirements } = market.names;
  return openingsOf(withPerson(market, profile), 0, Infinity).map((opening): Counted => {
    const { gain, offers } = opening;
    if (gain === 'skill') return { gain, offers, what: skills.list[opening.skill]! };
    if (gain === 'requirement') return { gain, offers, what: requirements.list[opening.requirement]! };
    return { gain, offers, what: String(gain === 'level' ? opening.level : opening.km) };
  });
}
