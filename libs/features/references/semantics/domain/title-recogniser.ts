import { linearScores } from './listwise.js';
import { titleCandidates, titleFeatureNames } from './title-features.js';
import { type NamedCode, TitleIndex } from './title-index.js';
import { titleWeights } from './title-weights.js';

export interface RecognisedTitle {
  readonly code: string;
  /** Share of certainty among the candidates, 0–1; all of one answer sum to at most 1. */
  readonly score: number;
}

/** Names per code between which the two sets of weights are mixed: ESCO has few names for one thing, ROME many jobs under one code. */
const FEW_NAMES = 4.4;
const MANY_NAMES = 14;

/** Recognises titles among any codes with names, in the manner of the weights fitted on ESCO and ROME; pure, built once per table. */
export class TitleRecogniser {
  private readonly index: TitleIndex;
  private readonly weights: readonly number[];

  constructor(named: readonly NamedCode[], weights?: readonly number[]) {
    this.index = new TitleIndex(named);
    this.weights = weights ?? weightsFor(this.index.owner.length / Math.max(1, this.index.codes.length));
  }

  /** Best first, ties by code; empty when nothing of the title is in any name. */
  recognise(title: string, top: number): readonly RecognisedTitle[] {
    const { codes, features } = titleCandidates(this.index, title);
    const scores = linearScores(features, this.weights);
    const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const shares = scores.map((x) => Math.exp(x - most));
    const sum = shares.reduce((a, b) => a + b, 0);
    return [...codes.keys()]
      .sort((a, b) => scores[b]! - scores[a]! || codes[a]! - codes[b]!)
      .slice(0, top)
      .map((at) => ({ code: this.index.codes[codes[at]!]!, score: shares[at]! / sum }));
  }
}

/** Weights for a table with so many names per code, mixed between the two that were fitted. */
export function weightsFor(namesPerCode: number): readonly number[] {
  const share = Math.min(1, Math.max(0, Math.log(namesPerCode / FEW_NAMES) / Math.log(MANY_NAMES / FEW_NAMES)));
  return titleFeatureNames.map((name) => (1 - share) * (titleWeights.fewNames[name] ?? 0) + share * (titleWeights.manyNames[name] ?? 0));
}
