import { keyOf } from './keys.js';
import type { Market } from './market.js';
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
