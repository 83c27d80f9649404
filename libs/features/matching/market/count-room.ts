import { matchEveryone } from '#engine/everyone';
import type { WasmModule } from '#engine/wasm';
import { type Market } from '#engine/market';
import { crowd, roomOf } from '#engine/prices';
import { weights } from '#engine/weights';

/** So many people are enough to see where the crowd is; of more, every second, third … is asked. */
export const ENOUGH = 100_000;
/** Anybody can type a number of posts: from here on more of them ask for no more exposure. */
const MOST_PLACES = 100;

/** Those whose lists tell how crowded offers are. */
export function askedForRoom<T>(people: readonly T[]): readonly T[] {
  const step = Math.ceil(people.length / ENOUGH);
  return step <= 1 ? people : people.filter((_, i) => i % step === 0);
}

/**
 * Points of room by offer, of those that have less than all, out of a market in which everybody has all. `offers`: ids by number, with gaps;
 * `posts`: by id.
 */
export async function countRoom(
  market: Market,
  offers: readonly string[],
  posts: ReadonlyMap<string, number>,
  module: WasmModule | undefined,
): Promise<ReadonlyMap<string, number>> {
  const candidates = (await matchEveryone(market, { of: 'people', k: crowd.candidates, workers: 0, module }))!;
  const places = Array.from(offers, (id) => (id === undefined ? 0 : Math.min(MOST_PLACES, posts.get(id) ?? 1)));
  const room = roomOf(candidates, places);
  return new Map(offers.flatMap((id, number) => (id !== undefined && room[number]! < weights.room ? [[id, room[number]!] as const] : [])));
}
