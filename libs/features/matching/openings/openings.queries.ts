import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { isGiven } from '#engine/book';
import { openingsOf } from '#engine/openings';
import { OfferQueries, OpenOfferQueries, type OpenPlace } from '#features/offers';
import { PeopleQueries, type Profile } from '#features/people';
import { ReferenceQueries } from '#features/references';
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
    private readonly references: ReferenceQueries,
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
    const gains = gainsOf(countedFor(market, profile), isGiven, await this.skillsNear(profile, market));
    const say = await this.words.sayer(lang, profile.educationCode !== null);
    const trainings = await this.trainings(gains, profile, market);
    return { state: 'counted', offers: market.offers, items: gains.map((gain, i) => ({ ...say(gain), trainings: trainings[i]! })) };
  }

  /** Skills that occupations near to the wishes ask for. */
  private async skillsNear({ wishes }: Profile, { tables }: OffersOnly): Promise<ReadonlySet<string>> {
    const near = await this.references.nearOccupations();
    return new Set(wishes.flatMap((wish) => near.get(wish) ?? []).flatMap(({ code }) => tables.skillsOf.get(code) ?? []));
  }

  /** The nearest trainings that lead to each of these, asked all at once. */
  private async trainings(gains: readonly Gain[], { communeCode, radiusKm, remoteOk }: Profile, { tables }: OffersOnly): Promise<readonly (readonly OpeningTraining[])[]> {
    const placeOf = (code: string | null): Place | null => (code !== null && tables.places.has(code) ? { code, ...tables.places.get(code)! } : null);
    const traveller: Traveller = { place: placeOf(communeCode), radiusKm, remoteOk };
    const nearest = (await this.leadingTo(gains)).map((list) => {
      const located = list.map(({ id, communeCode: at, remote }) => ({ id, remote, anywhere: at === null, place: placeOf(at) }));
      return nearestOf(located, traveller).slice(0, TRAININGS);
    });
    const ids = nearest.flatMap((list) => list.map(({ id }) => id));
    const cards = new Map((ids.length === 0 ? [] : await this.offers.cards(ids)).map((card) => [card.id, card]));
    return nearest.map((list) => list.flatMap(({ id, way }) => (cards.has(id) ? [{ offer: cards.get(id)!, distanceKm: typeof way === 'number' ? way : null }] : [])));
  }

  private async leadingTo(gains: readonly Gain[]): Promise<readonly (readonly OpenPlace[])[]> {
    const giving = await this.open.trainingsGiving(gains.flatMap((gain) => taughtBy(gain) ?? []));
    const level = gains.find(({ kind }) => kind === 'level');
    const schooling = level?.kind === 'level' ? await this.open.trainingsOfLevels(levelsLeadingTo(level.rank)) : [];
    return gains.map((gain) => {
      if (gain.kind === 'level') return schooling;
      const skill = taughtBy(gain);
      return skill === undefined ? [] : giving.filter(({ gives }) => gives.includes(skill));
    });
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
