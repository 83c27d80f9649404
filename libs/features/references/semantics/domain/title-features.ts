import type { TitleIndex } from './title-index.js';
import { MIX } from './title-index.js';
import { ridgeVotes } from './title-ridge.js';
import { allViews, neutralOf, type TitleView, titleViews, viewOf } from './title-views.js';

/** Views of which each gives its nearest label, the vote of all labels and the middle of the code. */
const told: readonly TitleView[] = ['words', 'pairs', 'letters4', 'neutral', 'neutralLetters', 'neutralPairs', 'subjects', 'families'];
/** Exponent of a vote: a label half as near counts a sixteenth. */
const VOTE = 4;
/** Codes that are looked at more closely. */
const CANDIDATES = 40;

const graded = ['ridge', 'nearest', 'vote', ...told.flatMap((view) => [`${view}.nearest`, `${view}.vote`, `${view}.middle`]), 'cover', 'group'];
/** What a linear recognition sees of a code: each likeness as it is and beside the best one of the title; then flags. */
export const titleFeatureNames: readonly string[] = [...graded.flatMap((name) => [name, `${name}.share`]), 'head', 'names'];

export interface TitleCandidates {
  /** Places of codes in the index, the likeliest by votes first. */
  readonly codes: Int32Array;
  /** candidate × feature, row by row */
  readonly features: Float64Array;
}

/** The codes that a title may mean, with all that speaks for each. Empty when no name shares anything with it. */
export function titleCandidates(index: TitleIndex, title: string): TitleCandidates {
  const many = index.codes.length;
  const bags = new Map(allViews.map((view) => [view, viewOf(view, title)]));
  const likeness = new Map([...bags].map(([view, bag]) => [view, index.likeness(view, bag)]));
  const mixed = new Float64Array(index.owner.length);
  for (const [view, share] of Object.entries(MIX) as [TitleView, number][]) likeness.get(view)!.forEach((x, i) => (mixed[i]! += share * x));
  const ridge = ridgeVotes(index, mixed);
  const vote = votesOf(index, mixed);
  const values: Float64Array[] = [ridge, nearestOf(index, mixed), vote];
  for (const view of told) values.push(nearestOf(index, likeness.get(view)!), votesOf(index, likeness.get(view)!), index.centreLikeness(view, bags.get(view)!));
  values.push(coverOf(index, title), groupOf(index, ridge));
  const codes = Int32Array.from(
    [...vote.keys()]
      .filter((c) => vote[c]! > 0)
      .sort((a, b) => vote[b]! + ridge[b]! - vote[a]! - ridge[a]! || a - b)
      .slice(0, CANDIDATES),
  );
  const best = values.map((list) => list.reduce((a, b) => Math.max(a, b), 0) || 1);
  const [head] = neutralOf(title);
  const width = titleFeatureNames.length;
  const features = new Float64Array(codes.length * width);
  codes.forEach((code, row) => {
    let at = row * width;
    values.forEach((list, k) => {
      features[at++] = list[code]!;
      features[at++] = list[code]! / best[k]!;
    });
    features[at++] = head !== undefined && index.heads[code]!.has(head) ? 1 : 0;
    features[at] = Math.log(1 + index.counts[code]!);
  });
  return many === 0 ? { codes: new Int32Array(0), features: new Float64Array(0) } : { codes, features };
}

function nearestOf(index: TitleIndex, likeness: Float64Array): Float64Array {
  const out = new Float64Array(index.codes.length);
  likeness.forEach((x, label) => {
    const code = index.owner[label]!;
    if (x > out[code]!) out[code] = x;
  });
  return out;
}

function votesOf(index: TitleIndex, likeness: Float64Array): Float64Array {
  const out = new Float64Array(index.codes.length);
  likeness.forEach((x, label) => {
    if (x > 0) out[index.owner[label]!]! += x ** VOTE;
  });
  return out.map((x) => x ** (1 / VOTE));
}

/** How much of the rarity of a title's words its code has in any of its names. */
function coverOf(index: TitleIndex, title: string): Float64Array {
  const out = new Float64Array(index.codes.length);
  const words = [...new Set(titleViews.words(title))].filter((word) => index.having.has(word));
  const { corpus } = index.views.get('words')!;
  const total = words.reduce((sum, word) => sum + corpus.rarityOf(word) ** 2, 0) || 1;
  for (const word of words) for (const code of index.having.get(word)!) out[code]! += corpus.rarityOf(word) ** 2 / total;
  return out;
}

function groupOf(index: TitleIndex, votes: Float64Array): Float64Array {
  const sums = new Map<number, number>();
  votes.forEach((x, code) => sums.set(index.group[code]!, (sums.get(index.group[code]!) ?? 0) + x));
  return Float64Array.from(index.group, (group) => sums.get(group)!);
}
