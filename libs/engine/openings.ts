import { judge } from './judge.js';
import type { Market } from './market.js';
import { partsOf } from './reasons.js';

/** One thing that a person could gain, and how many offers it alone would open. */
export type Opening =
  | { readonly gain: 'skill'; readonly skill: number; readonly offers: number }
  | { readonly gain: 'requirement'; readonly requirement: number; readonly offers: number }
  | { readonly gain: 'level'; readonly level: number; readonly offers: number }
  | { readonly gain: 'radius'; readonly km: number; readonly offers: number };

/** Steps that people think in, kilometres. */
const STEPS = [10, 25, 50, 100, 200, 2000];

/**
 * What would open most offers: for each offer that exactly one thing keeps away, that thing is counted. A skill counts where it alone
 * gives ground enough; a level or a radius counts for all offers that it reaches. Most first, then by kind and number.
 */
export function openingsOf(market: Market, person: number, most: number): Opening[] {
  const counts = new Map<string, Opening>();
  const count = (opening: Opening): void => {
    const key = keyOf(opening);
    counts.set(key, { ...opening, offers: (counts.get(key)?.offers ?? 0) + 1 });
  };
  for (let offer = 0; offer < market.offers.n; offer++) {
    if (!market.offers.alive(offer)) continue;
    const { stops, reasons } = judge(market, person, offer);
    const [only] = stops;
    if (stops.length !== 1 || !only) continue;
    if (only.stop === 'requirement_missing' && only.missing.length === 1) count({ gain: 'requirement', requirement: only.missing[0]!, offers: 1 });
    if (only.stop === 'level_too_low') for (let level = only.needs; level <= 9; level++) count({ gain: 'level', level, offers: 1 });
    if (only.stop === 'too_far') for (const km of STEPS) if (km >= only.km && km > only.radius) count({ gain: 'radius', km, offers: 1 });
    if (only.stop === 'no_common_ground')
      for (const skill of reasons.skills) if (!skill.has && partsOf(reasons).skills + skill.points >= market.ground) count({ gain: 'skill', skill: skill.skill, offers: 1 });
  }
  return [...counts.values()].sort((a, b) => b.offers - a.offers || (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, most);
}

function keyOf(opening: Opening): string {
  const number = opening.gain === 'skill' ? opening.skill : opening.gain === 'requirement' ? opening.requirement : opening.gain === 'level' ? opening.level : opening.km;
  return `${opening.gain} ${String(number).padStart(6, '0')}`;
}
