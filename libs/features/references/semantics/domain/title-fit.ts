import { type FitQuery, fitListwise, linearScores } from './listwise.js';
import { titleCandidates, type TitleCandidates, titleFeatureNames } from './title-features.js';
import { type NamedCode, TitleIndex } from './title-index.js';

/** A title of which the code is known; no name of the index may be this very one. */
export interface KnownTitle {
  readonly id: string;
  readonly title: string;
  readonly code: string;
}
/** What the recogniser sees of a known title, and where the right code stands among the candidates; -1 when it is none of them. */
export interface SeenTitle {
  readonly known: KnownTitle;
  readonly codes: readonly string[];
  readonly candidates: TitleCandidates;
  readonly right: number;
}

/** Penalty on the squares of the weights, chosen by folds. */
const PENALTY = 0.0005;

export function seeTitles(named: readonly NamedCode[], titles: readonly KnownTitle[]): readonly SeenTitle[] {
  const index = new TitleIndex(named);
  return titles.map((known) => {
    const candidates = titleCandidates(index, known.title);
    const codes = [...candidates.codes].map((at) => index.codes[at]!);
    return { known, codes, candidates, right: codes.indexOf(known.code) };
  });
}

/** Weights under which the right code of these titles comes first as often as can be. */
export function fitTitles(seen: readonly SeenTitle[]): Float64Array {
  const queries = seen
    .filter(({ right }) => right >= 0)
    .map(({ candidates: { features, codes }, right }): FitQuery => ({ features, gains: Float64Array.from(codes, (_, at) => (at === right ? 1 : 0)) }));
  return fitListwise(queries, titleFeatureNames.length, PENALTY);
}

/** Codes of a seen title under these weights, best first. */
export function answerOf({ codes, candidates }: SeenTitle, weights: Float64Array | readonly number[]): readonly string[] {
  const scores = linearScores(candidates.features, weights);
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).map((at) => codes[at]!);
}

/** Answers to titles by weights that never saw their fold: id → codes. */
export function crossValidatedTitles(seen: readonly SeenTitle[], foldOf: (at: number) => number, folds: number): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitTitles(seen.filter((_, at) => foldOf(at) !== fold));
    seen.forEach((one, at) => {
      if (foldOf(at) === fold) answers.set(one.known.id, answerOf(one, weights));
    });
  }
  return answers;
}
