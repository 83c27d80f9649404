import type { Links } from './link-signals.js';
import { type FitQuery, fitListwise, linearScores } from './listwise.js';
import { gainsOf, NeighbourFeatures } from './neighbour-features.js';
import { neighbourWeights } from './neighbour-weights.js';
import type { Taxonomy } from './taxonomy.js';

export interface Neighbour {
  readonly code: string;
  /** Order within one answer; not to be compared between queries. */
  readonly score: number;
}

/** Penalty on the squares of the weights, chosen by folds. */
export const PENALTY = 0.03;

/** Occupations near to one, by a linear score over the signals of a taxonomy with weights that were fitted by folds; links of other occupations speak too, when the taxonomy has some. */
export class Neighbours {
  private readonly features: NeighbourFeatures;
  private readonly links: Links | undefined;
  private readonly weights: readonly number[];
  private readonly at: ReadonlyMap<string, number>;

  constructor(private readonly taxonomy: Taxonomy) {
    const linked = taxonomy.links.size > 0;
    this.features = new NeighbourFeatures(taxonomy);
    this.links = linked ? { many: this.features.many, gains: gainsOf(taxonomy) } : undefined;
    const known = neighbourWeights[taxonomy.layout][linked ? 'linked' : 'plain'];
    this.weights = this.features.names(linked).map((name) => known[name] ?? 0);
    this.at = new Map(taxonomy.occupations.map(({ code }, i) => [code, i]));
  }

  /** The nearest first, ties by code; undefined for a code that the taxonomy has not. */
  of(code: string, top: number): readonly Neighbour[] | undefined {
    const i = this.at.get(code);
    if (i === undefined) return undefined;
    return orderOf(linearScores(this.features.of(i, this.links), this.weights), i)
      .slice(0, top)
      .map(({ j, score }) => ({ code: this.taxonomy.occupations[j]!.code, score }));
  }
}

const orderOf = (scores: Float64Array, i: number): readonly { readonly j: number; readonly score: number }[] =>
  [...scores.keys()]
    .filter((j) => j !== i)
    .map((j) => ({ j, score: scores[j]! }))
    .sort((a, b) => b.score - a.score || a.j - b.j);

/** Which fold a source belongs to: the same on every machine. */
export const foldOf = (i: number, folds: number): number => (Math.imul(i + 1, 2_654_435_761) >>> 8) % folds;

/** Fits the weights on the links of these sources; each is seen with the links of the others only. */
export function fitNeighbours(taxonomy: Taxonomy, features: NeighbourFeatures, sources: readonly number[], withLinks: boolean): Float64Array {
  const { many } = features;
  const gains = gainsOf(taxonomy, new Set(sources));
  const queries = sources.map((i): FitQuery => ({ features: features.of(i, withLinks ? { many, gains } : undefined), gains: worths(gains.subarray(i * many, (i + 1) * many)) }));
  return fitListwise(queries, features.names(withLinks).length, PENALTY);
}

const worths = (gains: Float64Array): Float64Array => gains.map((gain) => 2 ** gain - 1);

/** Answers each linked source with weights and links that never saw its own fold: source code → codes, nearest first. */
export function crossValidated(taxonomy: Taxonomy, features: NeighbourFeatures, withLinks: boolean, folds: number): ReadonlyMap<string, readonly string[]> {
  const { many } = features;
  const sources = taxonomy.occupations.flatMap(({ code }, i) => (taxonomy.links.get(code)?.size ? [i] : []));
  const answers = new Map<string, readonly string[]>();
  for (let fold = 0; fold < folds; fold++) {
    const seen = sources.filter((i) => foldOf(i, folds) !== fold);
    const weights = fitNeighbours(taxonomy, features, seen, withLinks);
    const links = withLinks ? { many, gains: gainsOf(taxonomy, new Set(seen)) } : undefined;
    for (const i of sources.filter((one) => foldOf(one, folds) === fold))
      answers.set(
        taxonomy.occupations[i]!.code,
        orderOf(linearScores(features.of(i, links), weights), i).map(({ j }) => taxonomy.occupations[j]!.code),
      );
  }
  return answers;
}
