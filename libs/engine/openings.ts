import { kilometresOf } from './pair.js';
import { UNKNOWN_KM } from './geography.js';
import type { Market } from './market.js';
import { ALIVE } from './rows.js';

/** One thing that a person could gain, and how many offers it alone would open. */
export type Opening =
  | { readonly gain: 'skill'; readonly skill: number; readonly offers: number }
  | { readonly gain: 'requirement'; readonly requirement: number; readonly offers: number }
  | { readonly gain: 'level'; readonly level: number; readonly offers: number }
  | { readonly gain: 'radius'; readonly km: number; readonly offers: number };

/** Steps that people think in, kilometres. */
export const RADIUS_STEPS = [10, 25, 50, 100, 200, 2000] as const;
export const HIGHEST_LEVEL = 9;

/**
 * What would open most offers: for each offer that exactly one thing keeps away, that thing is counted. A skill counts where it alone
 * gives ground enough; a level or a radius counts for all offers that it reaches. Most first, then by kind and number.
 * Counts over the columns: some milliseconds for 100,000 offers. `openingsPlainly` (oracle.ts) says the same by judging every offer.
 */
export function openingsOf(market: Market, person: number, most: number): Opening[] {
  const counts = new Counts(market.skills);
  if (market.people.alive(person)) countAll(market, person, counts);
  return sortedOpenings(counts.openings()).slice(0, most);
}

/** Most offers first, then by kind and number. */
export const sortedOpenings = (list: readonly Opening[]): Opening[] => [...list].sort((a, b) => b.offers - a.offers || (keyOf(a) < keyOf(b) ? -1 : 1));

/** What and how much of it, in an order that is the same everywhere. */
export function keyOf(opening: Opening): string {
  const number = opening.gain === 'skill' ? opening.skill : opening.gain === 'requirement' ? opening.requirement : opening.gain === 'level' ? opening.level : opening.km;
  return `${opening.gain} ${String(number).padStart(6, '0')}`;
}

/** How many offers need just this: of levels and steps, the least that opens them. */
class Counts {
  readonly skills: Uint32Array;
  readonly requirements = new Uint32Array(48);
  readonly levels = new Uint32Array(HIGHEST_LEVEL + 1);
  readonly steps = new Uint32Array(RADIUS_STEPS.length);

  constructor(skills: number) {
    this.skills = new Uint32Array(skills);
  }

  openings(): Opening[] {
    const list: Opening[] = [];
    for (const [skill, offers] of this.skills.entries()) if (offers > 0) list.push({ gain: 'skill', skill, offers });
    for (const [requirement, offers] of this.requirements.entries()) if (offers > 0) list.push({ gain: 'requirement', requirement, offers });
    for (const [level, offers] of summedUp(this.levels).entries()) if (offers > 0) list.push({ gain: 'level', level, offers });
    for (const [step, offers] of summedUp(this.steps).entries()) if (offers > 0) list.push({ gain: 'radius', km: RADIUS_STEPS[step]!, offers });
    return list;
  }
}

function summedUp(counts: Uint32Array): Uint32Array {
  let sum = 0;
  return counts.map((count) => (sum += count));
}

function countAll(market: Market, person: number, counts: Counts): void {
  const { people, offers, ground: enough } = market;
  const [p, o] = [people.columns, offers.columns];
  const [have, haveRare, slots, level, radius] = [p.have[person]!, p.haveRare[person]!, p.slots[person]!, p.level[person]!, p.radius[person]!];
  const has = tokensHad(market, person);
  for (let offer = 0; offer < offers.n; offer++) {
    if ((o.flags[offer]! & ALIVE) === 0) continue;
    const lacks = o.need[offer]! & ~have;
    const lacksRare = o.needRare[offer]! & ~haveRare;
    const low = o.level[offer]! > level;
    const untimely = (o.slots[offer]! & slots) === 0;
    const stops = Number(lacks !== 0 || lacksRare !== 0) + Number(low) + Number(untimely);
    if (stops > 1) continue;
    const km = kilometresOf(market, person, offer);
    const far = km > radius;
    if (far && stops > 0) continue;
    const first = o.from[offer]!;
    const end = first + o.count[offer]!;
    let ground = 0;
    for (let i = first; i < end; i++) if (has[offers.tokens[i]!] === 1) ground += offers.points[i]!;
    if (ground < enough) {
      if (far || stops > 0) continue;
      for (let i = first; i < end; i++) {
        const token = offers.tokens[i]!;
        if (token < market.skills && has[token] === 0 && ground + offers.points[i]! >= enough) counts.skills[token]!++;
      }
    } else if (far) {
      const step = km === UNKNOWN_KM ? -1 : RADIUS_STEPS.findIndex((one) => one >= km);
      if (step >= 0) counts.steps[step]!++;
    } else if (low) counts.levels[o.level[offer]!]!++;
    else if (!untimely && stops === 1) {
      const bit = onlyBit(lacks, lacksRare);
      if (bit >= 0) counts.requirements[bit]!++;
    }
  }
}

function tokensHad({ people, skills, occupations }: Market, person: number): Uint8Array {
  const has = new Uint8Array(skills + occupations);
  const first = people.columns.from[person]!;
  for (let i = first; i < first + people.columns.count[person]!; i++) has[people.tokens[i]!] = 1;
  return has;
}

/** The place of the one bit of both masks together, the second behind sixteen; -1 when there are more. */
function onlyBit(common: number, rare: number): number {
  if (common !== 0 && rare !== 0) return -1;
  const bits = (common | rare) >>> 0;
  if ((bits & (bits - 1)) !== 0) return -1;
  return 31 - Math.clz32(bits) + (rare === 0 ? 0 : 16);
}
