import { mistakes } from './near-words.js';
import { skeletonOf, soundsOf } from './skeleton.js';

/** Consonants from which they alone tell a word. */
const TELLING = 3;
/** Shorter words sound like half a dozen others. */
const SHORTEST = 3;
/** How alike two sounds with the same few, or nearly the same many, consonants have to be. */
const ALIKE = 0.6;
const MOST = 6;

/** Finds known words that sound like one that is not known, whatever its letters: `zlayji` is زلايجي. */
export class NearSounds {
  private readonly bySkeleton = new Map<string, { readonly word: string; readonly sound: string }[]>();

  constructor(words: readonly string[]) {
    for (const word of words)
      for (const sound of soundsOf(word)) {
        const skeleton = skeletonOf(sound);
        if (skeleton.length < 2) continue;
        const list = this.bySkeleton.get(skeleton) ?? [];
        this.bySkeleton.set(skeleton, list);
        list.push({ word, sound });
      }
  }

  /** Known words with their likeness, below 1, best first. */
  of(word: string): readonly (readonly [string, number])[] {
    const found = new Map<string, number>();
    if (word.length < SHORTEST) return [];
    for (const sound of soundsOf(word)) {
      const skeleton = skeletonOf(sound);
      for (const { word: other, sound: heard } of this.bySkeleton.get(skeleton) ?? []) {
        const likeness = likenessOf(sound, heard);
        if (skeleton.length >= TELLING || likeness >= ALIKE) found.set(other, Math.max(found.get(other) ?? 0, 0.6 + 0.33 * likeness));
      }
    }
    return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
  }
}

/** 1 for the same sound, less for each vowel that differs. */
function likenessOf(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return 1 - mistakes(a, b, longest) / longest;
}
