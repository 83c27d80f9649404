import { fold } from '#kernel/text';
import { addProducts, type Bag, rowOf } from './sparse.js';
import { isSmall, stemFr } from './stems.js';
import type { TitleIndex } from './title-index.js';
import { nearest } from './title-ridge.js';
import { type TitleView, titleViews, viewOf } from './title-views.js';

/** Each signal is one number for every code of the index: the more, the likelier a title means it. */
export type Signal = Float64Array;

/** Of every code its nearest label, and the vote of all its labels: one half as near counts a sixteenth. */
export function nearestAndVotes({ owner, codes }: TitleIndex, likeness: Float64Array): readonly [Signal, Signal] {
  const near = new Float64Array(codes.length);
  const votes = new Float64Array(codes.length);
  for (let label = 0; label < likeness.length; label++) {
    const x = likeness[label]!;
    if (x <= 0) continue;
    const code = owner[label]!;
    if (x > near[code]!) near[code] = x;
    const square = x * x;
    votes[code]! += square * square;
  }
  for (let code = 0; code < votes.length; code++) votes[code] = Math.sqrt(Math.sqrt(votes[code]!));
  return [near, votes];
}

/** How much of the rarity of a title's words its code has in any of its names. */
export function coverOf(index: TitleIndex, title: string): Signal {
  const out = new Float64Array(index.codes.length);
  const words = [...new Set(titleViews.words(title))].filter((word) => index.having.has(word));
  const { corpus } = index.views.get('words')!;
  const total = words.reduce((sum, word) => sum + corpus.rarityOf(word) ** 2, 0) || 1;
  for (const word of words) for (const code of index.having.get(word)!) out[code]! += corpus.rarityOf(word) ** 2 / total;
  return out;
}

/** How much of what a title speaks of its code speaks of in any of its names. */
export function coverOfSubjects(index: TitleIndex, bag: Bag): Signal {
  const out = new Float64Array(index.codes.length);
  const { corpus } = index.views.get('subjects')!;
  const known = [...bag].map(([subject, sure]) => [subject, sure * corpus.rarityOf(subject)] as const).filter(([, weight]) => weight > 0);
  const total = known.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  for (const [subject, weight] of known) for (const [code, most] of index.speaking.get(subject)!) out[code]! += (weight / total) * Math.min(1, most);
  return out;
}

/** The votes of all codes that begin alike: a sibling of what is meant is likelier than a stranger. */
export function votesOfGroup(votes: Signal, groups: Int32Array): Signal {
  const sums = new Map<number, number>();
  votes.forEach((x, code) => sums.set(groups[code]!, (sums.get(groups[code]!) ?? 0) + x));
  return Float64Array.from(groups, (group) => sums.get(group)!);
}

/** What those words of a title have to do with that no name has. */
export function strangeWords(index: TitleIndex, title: string): Signal {
  const words = fold(title)
    .split(' ')
    .filter((word) => !isSmall(word));
  const strange = words.filter((word) => !index.having.has(stemFr(word)));
  if (strange.length === 0) return new Float64Array(index.codes.length);
  const share = strange.length / words.length;
  return index.centreLikeness('subjects', viewOf('subjects', strange.join(' '))).map((x) => x * share);
}

/** Codes that are believed before it is asked what else they speak of. */
const BELIEVED = 12;

/** Likeness to the codes that seem to be meant, by all their names. */
export function feedback(index: TitleIndex, view: TitleView, votes: Signal): Signal {
  const out = new Float64Array(index.codes.length);
  const best = nearest(votes, BELIEVED);
  const { centreRows, centres } = index.views.get(view)!;
  const total = best.reduce((sum, code) => sum + votes[code]!, 0) || 1;
  for (const code of best) addProducts(centres, rowOf(centreRows, code), out, votes[code]! / total);
  return out;
}
