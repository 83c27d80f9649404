import { Injectable } from '@nestjs/common';
import { Arena } from '#engine/arena';
import { type Opened, openMarket, personRow, givenToken } from '#engine/book';
import type { OfferFacts } from '#engine/facts';
import { kernelModule } from '#engine/kernel';
import { importanceOf } from '#engine/skill-weights';
import { OfferQueries, type OpenOffer } from '#features/offers';
import { PeopleQueries, type SeekerFacts } from '#features/people';
import type { Tx } from '#platform/database/tx';
import { EXPERIENCE_IMPORTANCE, EXPERIENCE_STEPS, experienceCode, limitOf } from '../domain/thresholds.js';
import { askedForRoom, countRoom } from './count-room.js';
import { countRequirements, type Fold, foldRequirements } from './fold.js';
import { asOfPoints, type Frozen, FrozenPoints } from './frozen.js';
import { offerFacts, personFacts } from './market-facts.js';
import type { MarketTables } from './market-tables.js';
import { forgetNumbers, numbersOf } from './numbers.js';

/** Everybody who looks and everything that is open, in the columns of the engine. `people`, `offers`: ids by number, with gaps. */
export interface LoadedMarket extends Opened {
  readonly frozen: Frozen;
  readonly tables: MarketTables;
  readonly fold: Fold;
  /** Ages that open offers ask about. */
  readonly limits: readonly number[];
  readonly people: readonly string[];
  readonly offers: readonly string[];
}

/** Who lives in a place that is known: nobody else is in a market. */
export const placedIn =
  ({ places }: MarketTables) =>
  ({ communeCode }: SeekerFacts): boolean =>
    communeCode !== null && places.has(communeCode);

/** Reads the whole market in bulk and opens it with the points that stand; where those are outdated, with new ones. */
@Injectable()
export class LoadMarket {
  private readonly module = kernelModule();

  constructor(
    private readonly people: PeopleQueries,
    private readonly offers: OfferQueries,
    private readonly points: FrozenPoints,
  ) {}

  /** Only who holds the lock of the lists: numbers are given, points are frozen. */
  async execute(tx: Tx, tables: MarketTables, arena?: Arena): Promise<LoadedMarket> {
    const offers = await this.offers.openOffers(tx);
    const profiles = (await this.people.seekers(tx)).filter(placedIn(tables));
    const frozen = await this.frozenFor(tx, tables, offers, profiles);
    const numbers = {
      offers: await numbersOf(
        tx,
        'offer',
        offers.map(({ id }) => id),
      ),
      people: await numbersOf(
        tx,
        'person',
        profiles.map(({ personId }) => personId),
      ),
    };
    return openLoaded(tables, frozen, offers, profiles, numbers, { arena });
  }

  private async frozenFor(tx: Tx, tables: MarketTables, offers: readonly OpenOffer[], profiles: readonly SeekerFacts[]): Promise<Frozen> {
    const state = await this.points.state(tx);
    if (state && !this.points.outdated(state.frozen, offers.length)) return state.frozen;
    await forgetNumbers(
      tx,
      'offer',
      offers.map(({ id }) => id),
    );
    await forgetNumbers(
      tx,
      'person',
      profiles.map(({ personId }) => personId),
    );
    return this.points.freeze(tx, await this.counted(tx, tables, offers, profiles));
  }

  /** Points of skills and of room, counted anew over these offers and people. */
  async counted(tx: Tx, tables: MarketTables, offers: readonly OpenOffer[], profiles: readonly SeekerFacts[]): Promise<Omit<Frozen, 'version' | 'day'>> {
    const none = this.points.none();
    const points = countPoints(this.facts(tables, offers));
    const answers = await this.points.answersNow(tx);
    const asked = askedForRoom(profiles.filter(placedIn(tables)));
    const numbers = { offers: new Map(offers.map(({ id }, number) => [id, number])), people: new Map(asked.map(({ personId }, number) => [personId, number])) };
    const market = openLoaded(tables, { ...none, ...points, answers }, offers, asked, numbers, { arena: this.module ? Arena.best() : new Arena(undefined) });
    return { ...points, answers, room: await countRoom(market.market, market.offers, new Map(offers.map(({ id, posts }) => [id, posts])), this.module) };
  }

  /** For reading the offers of a part of the market as in the whole of it. */
  requirements(tables: MarketTables, offers: readonly OpenOffer[]): ReadonlyMap<string, number> {
    return countRequirements(this.facts(tables, offers));
  }

  private facts(tables: MarketTables, offers: readonly OpenOffer[]): OfferFacts[] {
    const asOf = { ...tables, day: this.points.none().day };
    return offers.map((offer) => offerFacts(offer, asOf));
  }
}

/** How much skills tell, counted over these offers. */
function countPoints(facts: readonly OfferFacts[]): Pick<Frozen, 'offers' | 'otherwise' | 'of'> {
  const { market, names } = openMarket(facts.map(foldRequirements(facts)), communesOf(facts, undefined), { skills: [], near: () => [], arena: new Arena(undefined) });
  const { importance } = market.skillWeights;
  const otherwise = importanceOf(facts.length, 1);
  return {
    offers: facts.length,
    otherwise,
    of: new Map([
      ...names.skills.list.map((token, skill) => [token, importance[skill]!] as const),
      ...EXPERIENCE_STEPS.map((step) => [experienceCode(step), EXPERIENCE_IMPORTANCE] as const),
    ]),
  };
}

/** Places that these facts speak of; without tables, none is known. */
const communesOf = (
  facts: Iterable<{ readonly commune: string | null }>,
  tables: MarketTables | undefined,
): ReadonlyMap<string, MarketTables['places'] extends ReadonlyMap<string, infer P> ? P | undefined : never> =>
  new Map([...facts].flatMap(({ commune }) => (commune === null ? [] : [[commune, tables?.places.get(commune)] as const])));

/** Opens a market over these offers and people under these numbers. `given.fold`: of the whole market, where this is a part of it. */
export function openLoaded(
  tables: MarketTables,
  frozen: Frozen,
  offers: readonly OpenOffer[],
  profiles: readonly SeekerFacts[],
  numbers: { readonly offers: ReadonlyMap<string, number>; readonly people: ReadonlyMap<string, number> },
  given: { readonly arena?: Arena | undefined; readonly fold?: Fold } = {},
): LoadedMarket {
  const asOf = asOfPoints(tables, frozen);
  const told = offers.map((offer) => offerFacts(offer, asOf));
  const { arena, fold = foldRequirements(told) } = given;
  const facts = told.map(fold);
  const opened = openMarket(facts, communesOf([...facts, ...profiles.map(({ communeCode }) => ({ commune: communeCode }))], tables), {
    ...{ people: profiles.length, wishes: tables.occupations, near: tables.near, importance: frozen, numbers: numbers.offers, ...(arena ? { arena } : {}) },
    skills: [...tables.skills, ...tables.skills.map(givenToken), ...EXPERIENCE_STEPS.map(experienceCode)],
  });
  const limits = opened.names.requirements.list.flatMap((code) => limitOf(code) ?? []);
  const people: string[] = [];
  for (const profile of profiles) {
    const number = numbers.people.get(profile.personId)!;
    people[number] = profile.personId;
    opened.market.people.write(number, personRow(opened, personFacts(profile, asOf, limits)));
  }
  return { ...opened, frozen, tables, fold, limits, people, offers: opened.names.offers };
}
