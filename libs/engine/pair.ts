import { UNKNOWN_KM } from './geography.js';
import type { Market } from './market.js';
import { givenOf, NO_OCCUPATION, NO_SECTOR, REMOTE_WELCOME } from './rows.js';
import { distancePoints, levelPoints, weights } from './weights.js';

/** Of a pair that is not admissible. */
export const NOT_ADMISSIBLE = -1;

/** Kilometres that count; REMOTE: none, as the work can be done from home and the person wants to, or is anywhere. */
export const REMOTE = -1;
export function kilometresOf({ people, offers, geography }: Market, person: number, offer: number): number {
  const where = offers.columns.where[offer]!;
  if (where === 2 || (where === 1 && (people.columns.flags[person]! & REMOTE_WELCOME) !== 0)) return REMOTE;
  const commune = offers.columns.commune[offer]!;
  return commune >= geography.communes ? UNKNOWN_KM : geography.km[people.columns.commune[person]! * geography.communes + commune]!;
}

/** Points of skills and of the same occupation: both lists are sorted. */
export function groundOf({ people, offers }: Market, person: number, offer: number): number {
  const [p, o] = [people.columns, offers.columns];
  let sum = 0;
  let i = p.from[person]!;
  let j = o.from[offer]!;
  for (const iEnd = i + p.count[person]!, jEnd = j + o.count[offer]!; i < iEnd && j < jEnd;) {
    const difference = people.tokens[i]! - offers.tokens[j]!;
    if (difference === 0) sum += offers.points[j]!;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}

/** Points of the nearest wish to an occupation that is not wished itself. */
export function nearOf({ people, offers, near, skills }: Market, person: number, offer: number): number {
  const occupation = offers.columns.occupation[offer]!;
  if (occupation === NO_OCCUPATION) return 0;
  let best = 0;
  const first = people.columns.from[person]!;
  for (let i = first + people.columns.count[person]! - 1; i >= first && people.tokens[i]! >= skills; i--) {
    const wish = people.tokens[i]! - skills;
    if (wish === occupation) return 0;
    for (let k = near.from[wish]!; k < near.from[wish + 1]!; k++) if (near.to[k] === occupation) best = Math.max(best, near.points[k]!);
  }
  return best;
}

/**
 * The score of a pair by its definition: no index, no shortcut. Both rows are alive. Every engine gives exactly this number.
 * NOT_ADMISSIBLE when a hard constraint fails (judge.ts says which).
 */
export function scorePair(market: Market, person: number, offer: number): number {
  const [p, o] = [market.people.columns, market.offers.columns];
  if ((o.need[offer]! & ~p.have[person]!) !== 0 || (o.needRare[offer]! & ~p.haveRare[person]!) !== 0) return NOT_ADMISSIBLE;
  if ((o.slots[offer]! & p.slots[person]!) === 0 || o.level[offer]! > p.level[person]!) return NOT_ADMISSIBLE;
  const km = kilometresOf(market, person, offer);
  const radius = p.radius[person]!;
  if (km > radius) return NOT_ADMISSIBLE;
  const ground = groundOf(market, person, offer);
  if (ground < market.ground) return NOT_ADMISSIBLE;
  const sector = o.sector[offer]!;
  return (
    ground +
    nearOf(market, person, offer) +
    (km === REMOTE ? weights.remote : distancePoints(km, radius)) +
    levelPoints(p.level[person]!, o.level[offer]!) +
    (sector !== NO_SECTOR && ((p.sectors[person]! >>> sector) & 1) === 1 ? weights.sector : 0) +
    givenOf(o, offer)
  );
}
