import type { TitleIndex } from './title-index.js';
import { ridgeVotes } from './title-ridge.js';
import { coverOf, coverOfSubjects, feedback, nearestAndVotes, type Signal, strangeWords, votesOfGroup } from './title-signals.js';
import { allViews, neutralOf, type TitleView, viewOf } from './title-views.js';

/** Views of which each gives its nearest label, the vote of all labels and the middle of the code. */
const told: readonly TitleView[] = ['words', 'pairs', 'letters4', 'neutral', 'neutralLetters', 'neutralPairs', 'subjects', 'families', 'told'];
/** Codes that are looked at more closely. */
const CANDIDATES = 60;

/** By what the candidates are chosen, each beside the best of its kind. */
const choosing = [
  'ridge',
  'ridgeMeant',
  'voteMeant',
  'vote',
  'letters4.middle',
  'neutralLetters.middle',
  'subjects.middle',
  'subjects.vote',
  'told.middle',
  'strange',
  'feedback',
  'feedbackSubjects',
  'modelLetters',
];

const graded = [
  'ridge',
  'nearest',
  'vote',
  'ridgeMeant',
  'voteMeant',
  ...told.flatMap((view) => [`${view}.nearest`, `${view}.vote`, `${view}.middle`]),
  ...['cover', 'coverSubjects', 'group', 'domain', 'strange', 'feedback', 'feedbackSubjects', 'feedbackLetters', 'model', 'modelLetters'],
];
const chosenBy = choosing.map((name) => graded.indexOf(name));
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
  const signals = signalsOf(index, title);
  const best = signals.map((signal) => signal.reduce((a, b) => Math.max(a, b), 0) || 1);
  const prior = Float64Array.from(index.codes, (_, code) => chosenBy.reduce((sum, k) => sum + signals[k]![code]! / best[k]!, 0));
  const codes = Int32Array.from(
    [...prior.keys()]
      .filter((code) => prior[code]! > 0)
      .sort((a, b) => prior[b]! - prior[a]! || a - b)
      .slice(0, CANDIDATES),
  );
  const [head] = neutralOf(title);
  const width = titleFeatureNames.length;
  const features = new Float64Array(codes.length * width);
  codes.forEach((code, row) => {
    let at = row * width;
    signals.forEach((signal, k) => {
      features[at++] = signal[code]!;
      features[at++] = signal[code]! / best[k]!;
    });
    features[at++] = head !== undefined && index.heads[code]!.has(head) ? 1 : 0;
    features[at] = Math.log(1 + index.counts[code]!);
  });
  return { codes, features };
}

/** All graded signals, in the order of their names. */
function signalsOf(index: TitleIndex, title: string): readonly Signal[] {
  const bags = new Map(allViews.map((view) => [view, viewOf(view, title)]));
  const likeness = new Map([...bags].map(([view, bag]) => [view, index.likeness(view, bag)]));
  const mixOf = (shares: Readonly<Partial<Record<TitleView, number>>>): Float64Array => {
    const mix = new Float64Array(index.owner.length);
    for (const [view, share] of Object.entries(shares)) {
      const of = likeness.get(view as TitleView)!;
      for (let label = 0; label < mix.length; label++) mix[label]! += share * of[label]!;
    }
    return mix;
  };
  const [written, meant] = [mixOf(index.written.shares), mixOf(index.meant.shares)];
  const ridge = ridgeVotes(index, index.written.rows, written);
  return [
    ridge,
    ...nearestAndVotes(index, written),
    ridgeVotes(index, index.meant.rows, meant),
    nearestAndVotes(index, meant)[1],
    ...told.flatMap((view) => [...nearestAndVotes(index, likeness.get(view)!), index.centreLikeness(view, bags.get(view)!)]),
    coverOf(index, title),
    coverOfSubjects(index, bags.get('subjects')!),
    votesOfGroup(ridge, index.group),
    votesOfGroup(ridge, index.domain),
    strangeWords(index, title),
    ...(['neutral', 'subjects', 'neutralLetters'] as const).map((view) => feedback(index, view, ridge)),
    ...(['neutral', 'letters4'] as const).map((view) => index.models.get(view)!.likelier(bags.get(view)!)),
  ];
}
