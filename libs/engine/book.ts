import { Arena } from './arena.js';
import { byFrequency, Codes, TooMany } from './codes.js';
import { byId, type OfferFacts, type PersonFacts, type Place, TRAINING } from './facts.js';
import { geography, kilometres, MOST_KM, NOWHERE, UNKNOWN_KM } from './geography.js';
import { type Market, newMarket } from './market.js';
import { nearByCode } from './near-by-code.js';
import { ALIVE, MOST_TOKENS, NO_OCCUPATION, NO_SECTOR, REMOTE_WELCOME } from './rows.js';
import { pointsOfSkills, type SkillWeights, skillWeights } from './skill-weights.js';
import { answerPoints, freshnessPoints, nearPoints, weights } from './weights.js';

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

/** Opens a market over these offers: numbers for their codes, skill weights counted over them. `wishes`: occupations that people wish for, so that offers near them are seen. People are written by `personRow`. */
export function openMarket(
  offers: readonly OfferFacts[],
  communes: ReadonlyMap<string, Place | undefined>,
  given: { readonly people?: number; readonly wishes?: Iterable<string>; readonly version?: string; readonly near?: NearOf } = {},
): Opened {
  const sorted = [...offers].sort((a, b) => byId(a.id, b.id));
  const skillsOf = (offer: OfferFacts): string[] => [...offer.essential, ...offer.optional].map((skill) => tokenOf(offer.kind, skill));
  const names: Names = {
    skills: limited(
      'skills',
      sorted.flatMap((offer) => skillsOf(offer)),
    ),
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
    offers: sorted.map(({ id }) => id),
    kinds: sorted.map(({ kind }) => kind),
  };
  const asked = new Uint32Array(names.skills.size);
  for (const offer of sorted) for (const skill of new Set(skillsOf(offer))) asked[names.skills.of(skill)!]!++;
  const table = skillWeights(given.version ?? 'own-offers', sorted.length, asked);
  const market = marketOf(names, communes, table, {
    offers: sorted.length,
    tokens: sorted.reduce((sum, offer) => sum + skillsOf(offer).length + 1, 0),
    people: given.people ?? 1000,
    near: given.near ?? nearByCode,
  });
  for (const [id, offer] of sorted.entries()) market.offers.write(id, offerRow({ market, names }, offer));
  return { market, names };
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
  sizes: { offers: number; tokens: number; people: number; near: NearOf },
): Market {
  const arena = Arena.best();
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

/** The numbers of an offer. */
function offerRow({ market, names }: Opened, offer: OfferFacts): Parameters<Market['offers']['write']>[1] {
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
    ...{ freshness: freshnessPoints(offer.ageDays), answers: answerPoints(offer.answersPercent), flags: ALIVE },
    tokens: occupation === NO_OCCUPATION ? numbers : [...numbers, market.skills + occupation],
    points: [...pointsOfSkills(market.skillWeights, numbers, (i) => sorted[i]!.essential), ...(occupation === NO_OCCUPATION ? [] : [weights.occupation])],
  };
}

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
