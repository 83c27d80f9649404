import { MOST_IDS } from './keys.js';
import { weights } from './weights.js';

/** What the room of offers is counted with; whole numbers, frozen with weights.version. Chosen on the generated country of the benchmark `fairness`. */
export const crowd = {
  /** Length of the lists that people see. */
  shown: 20,
  /** Length of the exact lists that prices are found over: who is pushed out makes room for one of these. */
  candidates: 100,
  /** An offer shown up to so many times its share still has all its room. */
  free: 5,
  /** Points that it costs each time the crowd doubles beyond that; in between by straight lines. */
  perDoubling: 90,
  /** Nobody pays for being shown to so few. */
  least: 10,
  /** Rounds of the ascent, the last ones in smaller steps. */
  rounds: 12,
  calm: 8,
} as const;

/** Exact best lists of people over a market in which every offer has all its room: keys of keys.ts, list i at i * k, best first, zeros behind. */
export interface Candidates {
  readonly k: number;
  readonly n: number;
  readonly keys: Int32Array;
}

/** Prices are kept in sixteenths of a point, so that small steps are not lost. */
const FINE = 16;
const POINT = MOST_IDS;
const LAST = MOST_IDS - 1;

/** How many lists of the best `shown` hold each offer, when offer o has given up `price[o]` points. In sum: min(shown, length) of every list. */
export function exposureOf({ k, n, keys }: Candidates, offers: number, price: ArrayLike<number>, shown: number = crowd.shown): Uint32Array {
  const seen = new Uint32Array(offers);
  const best = new Int32Array(shown);
  for (let owner = 0; owner < n; owner++) {
    let size = 0;
    for (let i = owner * k, end = i + k; i < end && keys[i]! > 0; i++) {
      const key = keys[i]!;
      // prices only take away: behind a full list nobody can rise any more
      if (size === shown && key <= best[shown - 1]!) break;
      const paid = key - price[LAST - (key & LAST)]! * POINT;
      if (size === shown && paid <= best[shown - 1]!) continue;
      let j = size < shown ? size++ : shown - 1;
      for (; j > 0 && best[j - 1]! < paid; j--) best[j] = best[j - 1]!;
      best[j] = paid;
    }
    for (let i = 0; i < size; i++) seen[LAST - (best[i]! & LAST)]!++;
  }
  return seen;
}

/** Sixteenths of points for an offer that is shown `seen` times, when `share` times would be its part (both > 0, whole or not): 0 … all the room. */
function priceFor(seen: number, share: number): number {
  const most = weights.room * FINE;
  let from = crowd.free * share;
  if (seen <= Math.max(from, crowd.least)) return 0;
  let price = 0;
  for (; seen > 2 * from && price < most; from *= 2) price += crowd.perDoubling * FINE;
  return Math.min(most, price + Math.floor((crowd.perDoubling * FINE * (seen - from)) / from));
}

/**
 * Points of room of every offer, 0 … weights.room, by the dual of a market: an offer that more lists hold than its share gets dearer round by
 * round, and cheaper again when fewer do. Its share is the part of its places (`places[o]`, 0 = not open) in all places. The same lists give the
 * same points everywhere. An offer that nobody sees, or that came later, has all its room.
 */
export function roomOf(candidates: Candidates, places: ArrayLike<number>): Uint8Array {
  const offers = places.length;
  const fine = new Int32Array(offers);
  const price = new Uint8Array(offers);
  const open = sum(places);
  for (let round = 0; round < crowd.rounds && open > 0; round++) {
    const seen = exposureOf(candidates, offers, price);
    const all = sum(seen);
    const step = round < crowd.calm ? 2 : 4;
    for (let o = 0; o < offers; o++) {
      const wanted = seen[o]! > 0 && places[o]! > 0 ? priceFor(seen[o]!, (all * places[o]!) / open) : 0;
      fine[o]! += Math.trunc((wanted - fine[o]!) / step);
      price[o] = Math.round(fine[o]! / FINE);
    }
  }
  return price.map((paid) => weights.room - paid);
}

function sum(list: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < list.length; i++) all += list[i]!;
  return all;
}
