/** Chance that repeats itself: the same seed gives the same town. */
export interface Chance {
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  oneOf<T>(list: readonly T[]): T;
  /** True that many times out of a hundred. */
  percent(n: number): boolean;
  some<T>(list: readonly T[], count: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** mulberry32 over a hash of the words. Not for secrets. */
export function chanceFrom(seed: string): Chance {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619), 2_166_136_261) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const cards = [...list];
    for (let i = cards.length - 1; i > 0; i--) {
      const j = between(0, i);
      [cards[i], cards[j]] = [cards[j]!, cards[i]!];
    }
    return cards;
  };
  return { between, oneOf: (list) => list[between(0, list.length - 1)]!, percent: (n) => next() * 100 < n, some: (list, count) => shuffled(list).slice(0, count), shuffled };
}
