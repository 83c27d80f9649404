import { UNKNOWN_KM } from './geography.js';
import type { Market } from './market.js';
import { kilometresOf, REMOTE } from './pair.js';
import { partsOf, type Reasons, scoreFrom } from './reasons.js';
import { NO_OCCUPATION, NO_SECTOR } from './rows.js';
import { weights } from './weights.js';

/** One hard constraint that a pair fails. `missing`: bits of the requirements, the sixteen common ones first (bit 0–15), then the rare ones (16–47). */
export type Stop =
  | { readonly stop: 'offer_closed' | 'person_gone' | 'place_unknown' }
  | { readonly stop: 'requirement_missing'; readonly missing: readonly number[] }
  | { readonly stop: 'level_too_low'; readonly has: number; readonly needs: number }
  | { readonly stop: 'no_common_time' }
  | { readonly stop: 'too_far'; readonly km: number; readonly radius: number }
  | { readonly stop: 'no_common_ground'; readonly points: number; readonly needs: number };

/** The judgement of one pair: its reasons always; a score when nothing stands in the way, else every stop, the binding one first. */
export interface Judgement {
  readonly score: number | null;
  readonly reasons: Reasons;
  readonly stops: readonly Stop[];
}

/** Judges any pair from its rows, with reasons. The same integers as scorePair, by another road. */
export function judge(market: Market, person: number, offer: number): Judgement {
  const reasons = reasonsOf(market, person, offer);
  const stops = stopsOf(market, person, offer, reasons);
  return { score: stops.length === 0 ? scoreFrom(reasons) : null, reasons, stops };
}

/** Tokens of a person: skills, then wishes. */
export function tokensOfPerson({ people }: Market, person: number): Uint16Array {
  const first = people.columns.from[person]!;
  return people.tokens.subarray(first, first + people.columns.count[person]!);
}

function reasonsOf(market: Market, person: number, offer: number): Reasons {
  const [p, o] = [market.people.columns, market.offers.columns];
  const tokens = new Set(tokensOfPerson(market, person));
  const first = o.from[offer]!;
  const skills: { skill: number; points: number; has: boolean }[] = [];
  for (let i = first; i < first + o.count[offer]!; i++) {
    const skill = market.offers.tokens[i]!;
    if (skill < market.skills) skills.push({ skill, points: market.offers.points[i]!, has: tokens.has(skill) });
  }
  const km = kilometresOf(market, person, offer);
  const sector = o.sector[offer]!;
  return {
    ...{ skills, wish: wishOf(market, tokens, o.occupation[offer]!), km: km === REMOTE ? null : km, radius: p.radius[person]! },
    ...{ level: { has: p.level[person]!, needs: o.level[offer]! }, sector: sector !== NO_SECTOR && ((p.sectors[person]! >>> sector) & 1) === 1 },
    ...{ slots: (p.slots[person]! & o.slots[offer]!) >>> 0, freshness: o.freshness[offer]!, answers: o.answers[offer]!, room: o.room[offer]! },
  };
}

function wishOf({ skills, near }: Market, tokens: ReadonlySet<number>, occupation: number): Reasons['wish'] {
  if (occupation === NO_OCCUPATION) return null;
  if (tokens.has(skills + occupation)) return { occupation, same: true, points: weights.occupation };
  let best: Reasons['wish'] = null;
  for (const token of tokens)
    for (let k = token < skills ? Infinity : near.from[token - skills]!; k < near.from[token - skills + 1]!; k++)
      if (near.to[k] === occupation && near.points[k]! > (best?.points ?? 0)) best = { occupation: token - skills, same: false, points: near.points[k]! };
  return best;
}

function stopsOf(market: Market, person: number, offer: number, reasons: Reasons): Stop[] {
  const [p, o] = [market.people.columns, market.offers.columns];
  const missing = [...bitsOf(o.need[offer]! & ~p.have[person]!, 0), ...bitsOf(o.needRare[offer]! & ~p.haveRare[person]!, 16)];
  const ground = partsOf(reasons).skills + (reasons.wish?.same ? weights.occupation : 0);
  const stops: (Stop | false)[] = [
    !market.people.alive(person) && { stop: 'person_gone' },
    !market.offers.alive(offer) && { stop: 'offer_closed' },
    missing.length > 0 && { stop: 'requirement_missing', missing },
    reasons.level.has < reasons.level.needs && { stop: 'level_too_low', ...reasons.level },
    reasons.slots === 0 && { stop: 'no_common_time' },
    reasons.km === UNKNOWN_KM && { stop: 'place_unknown' },
    reasons.km !== null && reasons.km !== UNKNOWN_KM && reasons.km > reasons.radius && { stop: 'too_far', km: reasons.km, radius: reasons.radius },
    ground < market.ground && { stop: 'no_common_ground', points: ground, needs: market.ground },
  ];
  return stops.filter((stop) => stop !== false);
}

const bitsOf = (bits: number, offset: number): number[] => Array.from({ length: 32 }, (_, bit) => bit).flatMap((bit) => ((bits >>> bit) & 1 ? [bit + offset] : []));
