import type { OccupationIndex } from './occupation-index.js';

/** How near a title is to an occupation, 0–1: `rank` orders the candidates, `certain` says how far the best name may be trusted. */
export interface Likeness {
  readonly rank: number;
  readonly certain: number;
}

/**
 * Weight of the name (how much of it the title holds) against the title (how much of it the name explains), and what is left when the head of the name
 * is missing: `piano` is no music teacher. Chosen on the titles of ROME and the other labels of ESCO; certainty is the stricter one.
 */
const forRank = { ofName: 0.4, headless: 0.8 };
const forCertainty = { ofName: 0.6, headless: 0.75 };
/** How far the next best names of an occupation speak for it: several half likenesses are better than one. */
const VOTES = [0.4, 0.24, 0.16];

/** What is left of certainty when the word that says what one is has no part in it: مدرب رياضة has nothing to do with a riad. */
const LEADERLESS = 0.8;

interface Hit {
  readonly ofName: number;
  readonly ofTitle: number;
  readonly head: boolean;
}

/** Likeness of a title to each occupation with a word in common, near spellings included. */
export function likenesses(index: OccupationIndex, words: readonly string[]): ReadonlyMap<string, Likeness> {
  const total = words.reduce((sum, word) => sum + index.weightOf(word), 0);
  const ranks = new Map<string, number[]>();
  const certain = new Map<string, number>();
  for (const [at, hits] of hitsOf(index, words)) {
    const { code, weight } = index.names[at]!;
    let [ofName, ofTitle, head] = [0, 0, false];
    for (const hit of hits.values()) {
      ofName += hit.ofName;
      ofTitle += hit.ofTitle;
      head ||= hit.head;
    }
    const share = (way: typeof forRank): number => (way.ofName * Math.min(1, ofName / weight) + (1 - way.ofName) * Math.min(1, ofTitle / total)) * (head ? 1 : way.headless);
    ranks.set(code, [...(ranks.get(code) ?? []), share(forRank)]);
    certain.set(code, Math.max(certain.get(code) ?? 0, share(forCertainty) * (leads(words, hits) ? 1 : LEADERLESS)));
  }
  return new Map([...ranks].map(([code, list]) => [code, { rank: voted(list), certain: certain.get(code) ?? 0 }]));
}

/** The first word leads; in Latin letters the last may lead as well, since titles come in English too. */
const leads = (words: readonly string[], hits: ReadonlyMap<string, Hit>): boolean => {
  const last = words.at(-1) ?? '';
  return hits.has(words[0] ?? '') || (/^[a-z]/.test(last) && hits.has(last));
};

function voted(ranks: number[]): number {
  const [best = 0, ...others] = ranks.sort((a, b) => b - a);
  return best + (1 - best) * VOTES.reduce((sum, vote, i) => sum + vote * (others[i] ?? 0), 0);
}

/** For each name that shares a word with the title: which words, and how much they weigh on both sides. */
function hitsOf(index: OccupationIndex, words: readonly string[]): ReadonlyMap<number, ReadonlyMap<string, Hit>> {
  const hits = new Map<number, Map<string, Hit>>();
  for (const word of words)
    for (const [known, likeness] of index.alike(word))
      for (const at of index.namesWith(known)) {
        const ofOne = hits.get(at) ?? new Map<string, Hit>();
        hits.set(at, ofOne);
        const hit = { ofName: likeness * index.weightOf(known), ofTitle: likeness * index.weightOf(word), head: index.names[at]!.head === known };
        if (hit.ofName > (ofOne.get(word)?.ofName ?? 0)) ofOne.set(word, hit);
      }
  return hits;
}
