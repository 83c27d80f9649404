import { Arena } from './arena.js';
import { byFrequency, Codes, TooMany } from './codes.js';
import { byId, type OfferFacts, type PersonFacts, type Place, TRAINING } from './facts.js';
import { geography, kilometres, MOST_KM, NOWHERE, UNKNOWN_KM } from './geography.js';
import { type Market, newMarket } from './market.js';
import { nearByCode } from './near-by-code.js';
import { ALIVE, MOST_TOKENS, NO_OCCUPATION, NO_SECTOR, REMOTE_WELCOME } from './rows.js';
import { pointsOfSkills, type SkillWeights, skillWeights } from './skill-weights.js';
import { answerPoints, freshnessPoints, nearPoints, roomPoints, weights } from './weights.js';

/** [wished, near to it, percent] for a list of codes, by their places in it. By default by the groups of the codes; who knows titles and skills may know better. */
export type NearOf = (codes: readonly string[]) => readonly (readonly [number, number, number])[];

/** Numbers of all codes of a market. */
export interface Names {
  readonly skills: Codes;
  readonly occupations: Codes;
  readonly communes: Codes;
  /** `fr:3` (language and least level) or a code; the first sixteen are the most frequent. */
  readonly requirements: Codes;
  readonly slots: Codes;
  readonly sectors: Codes;
  /** Ids of offers, smaller first; their kinds beside. */
  readonly offers: readonly string[];
  readonly kinds: readonly string[];
}

export interface Opened {
  readonly market: Market;
  readonly names: Names;
}

const MOST = { requirements: 48, slots: 31, sectors: 32, skills: 65_535 } as const;
/** The last bit of the times: people all have it, and offers that name no time. */
const ANY_TIME = 0x8000_0000;
const GIVES = 'gives ';
export const givenToken = (skill: string): string => GIVES + skill;
export const isGiven = (token: string): boolean => token.startsWith(GIVES);
/** A skill as a token: what a training gives is another one than what a job asks for. */
const tokenOf = (kind: string, skill: string): string => (kind === TRAINING ? givenToken(skill) : skill);
export const skillOf = (token: string): string => (isGiven(token) ? token.slice(GIVES.length) : token);
const requirementsOf = (offer: OfferFacts): string[] => [...[...offer.languages].map(([code, level]) => `${code}:${level}`), ...offer.requires];

/** How much each skill (as a token: `givenToken` for what trainings give) tells, counted once and kept under a version; `otherwise`: of a skill that was not asked for then. */
export interface Importance {
  readonly version: string;
  readonly of: ReadonlyMap<string, number>;
  readonly otherwise: number;
}
export interface GivenMarket {
  /** Rows of people to make room for. */
  readonly people?: number;
  /** Occupations that people wish for, so that offers near them are seen. */
  readonly wishes?: Iterable<string>;
  /** Skills that may come later, as tokens. */
  readonly skills?: Iterable<string>;
  readonly version?: string;
  readonly near?: NearOf;
  /** Kept weights of skills; without, they are counted over these offers. */
  readonly importance?: Importance;
  /** Numbers of offers that were given before; without, they follow the order of the ids. */
  readonly numbers?: ReadonlyMap<string, number>;
  /** Without: memory that the kernel can read. */
  readonly arena?: Arena;
}

/** Opens a market over these offers: numbers for their codes, skill weights counted over them. People are written by `personRow`. */
export function openMarket(offers: readonly OfferFacts[], communes: ReadonlyMap<string, Place | undefined>, given: GivenMarket = {}): Opened {
  const numberOf = ({ id }: OfferFacts, place: number): number => given.numbers?.get(id) ?? place;
  const sorted = [...offers].sort((a, b) => (given.numbers ? numberOf(a, 0) - numberOf(b, 0) : byId(a.id, b.id)));
  const skillsOf = (offer: OfferFacts): string[] => [...offer.essential, ...offer.optional].map((skill) => tokenOf(offer.kind, skill));
  const names: Names = {
    skills: limited('skills', [...sorted.flatMap((offer) => skillsOf(offer)), ...(given.skills ?? [])]),
    occupations: new Codes([...new Set([...sorted.flatMap(({ occupation }) => occupation ?? []), ...(given.wishes ?? [])])].sort()),
    communes: new Codes([...communes.keys()].sort()),
    requirements: limited(
      'requirements',
      sorted.flatMap((offer) => requirementsOf(offer)),
    ),
    slots: limited(
      'slots',
      sorted.flatMap(({ slots }) => slots),
    ),
    sectors: limited(
      'sectors',
      sorted.flatMap(({ sector }) => sector ?? []),
    ),
    offers: byNumber(sorted, numberOf, ({ id }) => id),
    kinds: byNumber(sorted, numberOf, ({ kind }) => kind),
  };
  const asked = new Uint32Array(names.skills.size);
  for (const offer of sorted) for (const skill of new Set(skillsOf(offer))) asked[names.skills.of(skill)!]!++;
  const { importance } = given;
  const table = importance
    ? { version: importance.version, importance: Uint16Array.from(names.skills.list, (token) => importance.of.get(token) ?? importance.otherwise) }
    : skillWeights(given.version ?? 'own-offers', sorted.length, asked);
  const market = marketOf(names, communes, table, {
    arena: given.arena ?? Arena.best(),
    offers: names.offers.length,
    tokens: sorted.reduce((sum, offer) => sum + skillsOf(offer).length + 1, 0),
    people: given.people ?? 1000,
    near: given.near ?? nearByCode,
  });
  for (const [place, offer] of sorted.entries()) market.offers.write(numberOf(offer, place), offerRow({ market, names }, offer)!);
  return { market, names };
}

function byNumber<T>(sorted: readonly OfferFacts[], numberOf: (offer: OfferFacts, place: number) => number, of: (offer: OfferFacts) => T): T[] {
  const list: T[] = [];
  for (const [place, offer] of sorted.entries()) list[numberOf(offer, place)] = of(offer);
  return list;
}

function limited(what: keyof typeof MOST, codes: Iterable<string>): Codes {
  const list = byFrequency(codes);
  if (list.length > MOST[what]) throw new TooMany(what, list.length, MOST[what]);
  return new Codes(what === 'skills' ? list.sort() : list);
}

function marketOf(
  names: Names,
  places: ReadonlyMap<string, Place | undefined>,
  table: SkillWeights,
  sizes: { arena: Arena; offers: number; tokens: number; people: number; near: NearOf },
): Market {
  const { arena } = sizes;
  // a place that is not known is a province of its own
  const provinces = new Codes(names.communes.list.map((code) => places.get(code)?.province ?? `? ${code}`));
  const at = names.communes.list.map((code) => places.get(code));
  const between = (a: number, b: number): number => (at[a] && at[b] ? kilometres(at[a], at[b]) : UNKNOWN_KM);
  const province = names.communes.list.map((code) => provinces.of(places.get(code)?.province ?? `? ${code}`)!);
  const near = sizes.near(names.occupations.list).map(([a, b, percent]) => [a, b, nearPoints(percent)] as const);
  const room = {
    skills: names.skills.size,
    occupations: names.occupations.size,
    people: { rows: sizes.people, tokens: 15 * sizes.people },
    offers: { rows: sizes.offers, tokens: sizes.tokens },
  };
  return newMarket(arena, geography(arena, province, provinces.size, between), room, table, near);
}

/** The numbers of an offer; undefined when it speaks of what this market does not know: it has to be opened anew. */
export function offerRow({ market, names }: Opened, offer: OfferFacts): Parameters<Market['offers']['write']>[1] | undefined {
  if (!isKnown(names, offer)) return undefined;
  const essential = new Set(offer.essential);
  const skills = [...new Set([...offer.essential, ...offer.optional])].map((skill) => ({ number: names.skills.of(tokenOf(offer.kind, skill))!, essential: essential.has(skill) }));
  const sorted = skills.sort((a, b) => a.number - b.number);
  const numbers = sorted.map(({ number }) => number);
  const occupation = offer.occupation === null ? NO_OCCUPATION : names.occupations.of(offer.occupation)!;
  const bits = requirementsOf(offer).map((code) => names.requirements.of(code)!);
  const commune = offer.commune === null ? NOWHERE : names.communes.of(offer.commune)!;
  return {
    ...{ commune, where: offer.commune === null ? 2 : offer.remote ? 1 : 0, level: offer.level, need: common(bits), needRare: rare(bits) },
    ...{
      slots: offer.slots.length === 0 ? 0xffff_ffff : maskOf(offer.slots, names.slots),
      sector: offer.sector === null ? NO_SECTOR : names.sectors.of(offer.sector)!,
      occupation,
    },
    ...{ freshness: freshnessPoints(offer.ageDays), answers: answerPoints(offer.answersPercent), room: roomPoints(offer.room), flags: ALIVE },
    tokens: occupation === NO_OCCUPATION ? numbers : [...numbers, market.skills + occupation],
    points: [...pointsOfSkills(market.skillWeights, numbers, (i) => sorted[i]!.essential), ...(occupation === NO_OCCUPATION ? [] : [weights.occupation])],
  };
}

const isKnown = (names: Names, offer: OfferFacts): boolean =>
  [...offer.essential, ...offer.optional].every((skill) => names.skills.of(tokenOf(offer.kind, skill)) !== undefined) &&
  requirementsOf(offer).every((code) => names.requirements.of(code) !== undefined) &&
  offer.slots.every((slot) => names.slots.of(slot) !== undefined) &&
  (offer.occupation === null || names.occupations.of(offer.occupation) !== undefined) &&
  (offer.sector === null || names.sectors.of(offer.sector) !== undefined) &&
  (offer.commune === null || names.communes.of(offer.commune) !== undefined);

/** The numbers of a person; what no offer of this market speaks of is left out. */
export function personRow({ market, names }: Opened, person: PersonFacts): Parameters<Market['people']['write']>[1] {
  const known = (list: readonly string[], codes: Codes): number[] => [...new Set(list.flatMap((code) => codes.of(code) ?? []))].sort((a, b) => a - b);
  const skills = known([...person.skills, ...person.seeks.map(givenToken)], names.skills);
  const wishes = known(person.wishes, names.occupations).map((occupation) => market.skills + occupation);
  const holds = new Set(person.holds);
  const bits = names.requirements.list.flatMap((code, bit) => (meets(person, holds, code) ? [bit] : []));
  return {
    ...{ commune: names.communes.of(person.commune)!, radius: Math.min(MOST_KM, person.radiusKm), level: person.level, have: common(bits), haveRare: rare(bits) },
    ...{ slots: person.slots.length === 0 ? 0xffff_ffff : (maskOf(person.slots, names.slots) | ANY_TIME) >>> 0, sectors: maskOf(person.sectors, names.sectors) },
    flags: ALIVE | (person.remoteWelcome ? REMOTE_WELCOME : 0),
    tokens: [...skills.slice(0, MOST_TOKENS - wishes.length), ...wishes],
  };
}

function meets(person: PersonFacts, holds: ReadonlySet<string>, requirement: string): boolean {
  const [, language, level] = /^(.+):(\d)$/.exec(requirement) ?? [];
  return language === undefined ? holds.has(requirement) : (person.languages.get(language) ?? 0) >= Number(level);
}

const common = (bits: readonly number[]): number => bits.reduce((mask, bit) => (bit < 16 ? mask | (1 << bit) : mask), 0);
const rare = (bits: readonly number[]): number => bits.reduce((mask, bit) => (bit < 16 ? mask : mask | (1 << (bit - 16))), 0) >>> 0;
const maskOf = (list: readonly string[], codes: Codes): number => list.reduce((mask, code) => (codes.of(code) === undefined ? mask : mask | (1 << codes.of(code)!)), 0) >>> 0;
