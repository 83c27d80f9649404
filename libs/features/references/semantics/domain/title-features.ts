import { fold } from '#kernel/text';
import { addProducts, type Bag, rowOf } from './sparse.js';
import { isSmall, stemFr } from './stems.js';
import type { TitleIndex } from './title-index.js';
import { MEANT, MIX } from './title-index.js';
import { nearest, ridgeVotes } from './title-ridge.js';
import { allViews, neutralOf, type TitleView, titleViews, viewOf } from './title-views.js';

/** Views of which each gives its nearest label, the vote of all labels and the middle of the code. */
const told: readonly TitleView[] = ['words', 'pairs', 'letters4', 'neutral', 'neutralLetters', 'neutralPairs', 'subjects', 'families', 'told'];
/** Codes that are looked at more closely. */
const CANDIDATES = 60;

const graded = ['ridge', 'nearest', 'vote', 'ridgeMeant', 'voteMeant', ...told.flatMap((view) => [`${view}.nearest`, `${view}.vote`, `${view}.middle`]), 'cover', 'coverSubjects', 'group', 'domain', 'strange', 'feedback', 'feedbackSubjects', 'feedbackLetters', 'model', 'modelLetters'];
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
  const ridge = ridgeVotes(index, index.mixed, mixed);
  const meant = new Float64Array(index.owner.length);
  for (const [view, share] of Object.entries(MEANT) as [TitleView, number][]) likeness.get(view)!.forEach((x, i) => (meant[i]! += share * x));
  const ridgeMeant = ridgeVotes(index, index.meant, meant);
  const [near, vote] = nearestAndVotes(index, mixed);
  const values: Float64Array[] = [ridge, near, vote, ridgeMeant, nearestAndVotes(index, meant)[1]];
  for (const view of told) values.push(...nearestAndVotes(index, likeness.get(view)!), index.centreLikeness(view, bags.get(view)!));
  values.push(coverOf(index, title), coverSubjectsOf(index, bags.get('subjects')!), groupOf(index, ridge, index.group), groupOf(index, ridge, index.domain));
  values.push(strangeOf(index, title));
  for (const view of ['neutral', 'subjects', 'neutralLetters'] as const) values.push(feedbackOf(index, view, ridge));
  values.push(modelOf(index, 'neutral', bags.get('neutral')!), modelOf(index, 'letters4', bags.get('letters4')!));
  const at = (name: string): Float64Array => values[graded.indexOf(name)]!;
  const chosen = ['ridge', 'ridgeMeant', 'voteMeant', 'vote', 'letters4.middle', 'neutralLetters.middle', 'subjects.middle', 'subjects.vote', 'told.middle', 'strange', 'feedback', 'feedbackSubjects', 'modelLetters'].map((name) => [at(name), at(name).reduce((a, b) => Math.max(a, b), 0) || 1] as const);
  const prior = Float64Array.from(index.codes, (_, c) => chosen.reduce((sum, [list, most]) => sum + list[c]! / most, 0));
  const codes = Int32Array.from(
    [...prior.keys()]
      .filter((c) => prior[c]! > 0)
      .sort((a, b) => prior[b]! - prior[a]! || a - b)
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

/** Of every code its nearest label, and the vote of all its labels: one half as near counts a sixteenth. */
function nearestAndVotes(index: TitleIndex, likeness: Float64Array): readonly [Float64Array, Float64Array] {
  const { owner, codes } = index;
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
function coverOf(index: TitleIndex, title: string): Float64Array {
  const out = new Float64Array(index.codes.length);
  const words = [...new Set(titleViews.words(title))].filter((word) => index.having.has(word));
  const { corpus } = index.views.get('words')!;
  const total = words.reduce((sum, word) => sum + corpus.rarityOf(word) ** 2, 0) || 1;
  for (const word of words) for (const code of index.having.get(word)!) out[code]! += corpus.rarityOf(word) ** 2 / total;
  return out;
}

/** How much of what a title speaks of its code speaks of in any of its names. */
function coverSubjectsOf(index: TitleIndex, bag: Bag): Float64Array {
  const out = new Float64Array(index.codes.length);
  const { corpus } = index.views.get('subjects')!;
  const known = [...bag].map(([subject, sure]) => [subject, sure * corpus.rarityOf(subject)] as const).filter(([, weight]) => weight > 0);
  const total = known.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  for (const [subject, weight] of known) for (const [code, most] of index.speaking.get(subject)!) out[code]! += (weight / total) * Math.min(1, most);
  return out;
}

function groupOf(_index: TitleIndex, votes: Float64Array, groups: Int32Array): Float64Array {
  const sums = new Map<number, number>();
  votes.forEach((x, code) => sums.set(groups[code]!, (sums.get(groups[code]!) ?? 0) + x));
  return Float64Array.from(groups, (group) => sums.get(group)!);
}

/** What the words have to do with that no name has. */
function strangeOf(index: TitleIndex, title: string): Float64Array {
  const words = fold(title).split(' ');
  const strange = words.filter((word) => !index.having.has(stemFr(word)) && !isSmall(word));
  if (strange.length === 0) return new Float64Array(index.codes.length);
  const share = strange.length / words.filter((word) => !isSmall(word)).length;
  return index.centreLikeness('subjects', viewOf('subjects', strange.join(' '))).map((x) => x * share);
}

/** Likeness to the names of the codes that seem to be meant: what else they speak of. */
function feedbackOf(index: TitleIndex, view: TitleView, votes: Float64Array): Float64Array {
  const out = new Float64Array(index.codes.length);
  const best = [...nearest(votes, 12)];
  const { centres, rows } = index.centres.get(view)!;
  const total = best.reduce((sum, code) => sum + votes[code]!, 0) || 1;
  for (const code of best) addProducts(centres, rowOf(rows, code), out, votes[code]! / total);
  return out;
}

const PULL = 20;
/** How much likelier the terms are in the names of a code than anywhere, per term; 0 when less likely. */
function modelOf(index: TitleIndex, view: TitleView, bag: Bag): Float64Array {
  const out = new Float64Array(index.codes.length);
  const { times, sizes, shares } = index.models.get(view)!;
  let terms = 0;
  for (const term of bag.keys()) {
    const share = shares.get(term);
    if (share === undefined) continue;
    terms++;
    for (let c = 0; c < out.length; c++) out[c]! += Math.log(PULL / (PULL + sizes[c]!));
    for (const [code, count] of times.get(term)!) out[code]! += Math.log(1 + count / (PULL * share));
  }
  return out.map((x) => (terms ? x / terms : 0));
}
