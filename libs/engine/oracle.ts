import { judge } from './judge.js';
import { keyOf } from './keys.js';
import type { Market } from './market.js';
import { HIGHEST_LEVEL, keyOf as keyOfOpening, type Opening, RADIUS_STEPS, sortedOpenings } from './openings.js';
import { scorePair } from './pair.js';

/** The oracle: scores every offer and sorts all of them; no index, no pruning. Gives k keys, best first, zeros behind. */
export function bestOffersPlainly(market: Market, person: number, k: number): Int32Array {
  const keys: number[] = [];
  for (let offer = 0; offer < market.offers.n; offer++) if (market.offers.alive(offer)) collect(keys, scorePair(market, person, offer), offer);
  return best(keys, k);
}

/** The same for an offer: every person. */
export function bestPeoplePlainly(market: Market, offer: number, k: number): Int32Array {
  const keys: number[] = [];
  for (let person = 0; person < market.people.n; person++) if (market.people.alive(person)) collect(keys, scorePair(market, person, offer), person);
  return best(keys, k);
}

function collect(keys: number[], score: number, id: number): void {
  if (score >= 0) keys.push(keyOf(score, id));
}

function best(keys: readonly number[], k: number): Int32Array {
  const sorted = Int32Array.from(keys).sort().reverse();
  const out = new Int32Array(k);
  out.set(sorted.subarray(0, k));
  return out;
}

/** What would open most offers, by judging every offer: what `openingsOf` counts. */
export function openingsPlainly(market: Market, person: number, most: number): Opening[] {
  const counts = new Map<string, Opening>();
  const count = (opening: Opening): void => {
    const key = keyOfOpening(opening);
    counts.set(key, { ...opening, offers: (counts.get(key)?.offers ?? 0) + 1 });
  };
  for (let offer = 0; offer < market.offers.n; offer++) {
    if (!market.offers.alive(offer)) continue;
    const { stops, reasons } = judge(market, person, offer);
    const [only] = stops;
    if (stops.length !== 1 || !only) continue;
    if (only.stop === 'requirement_missing' && only.missing.length === 1) count({ gain: 'requirement', requirement: only.missing[0]!, offers: 1 });
    if (only.stop === 'level_too_low') for (let level = only.needs; level <= HIGHEST_LEVEL; level++) count({ gain: 'level', level, offers: 1 });
    if (only.stop === 'too_far') for (const km of RADIUS_STEPS) if (km >= only.km && km > only.radius) count({ gain: 'radius', km, offers: 1 });
    if (only.stop === 'no_common_ground')
      for (const skill of reasons.skills) if (!skill.has && only.points + skill.points >= market.ground) count({ gain: 'skill', skill: skill.skill, offers: 1 });
  }
  return sortedOpenings([...counts.values()]).slice(0, most);
}
