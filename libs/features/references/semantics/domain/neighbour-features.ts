import { type Links, linkNames, linkSignals } from './link-signals.js';
import { type Pairs, pairSignals, type Signals } from './pair-signals.js';
import type { Taxonomy } from './taxonomy.js';

/** Signals that are flags: their rank would say nothing. */
const flags: ReadonlySet<string> = new Set(['family', 'domain', 'interests', 'rises', 'both_lead']);
/** How fast a rank stops to count: the fifth is worth half of the first. */
const HALF_RANK = 5;
/** By which likeness the links of other occupations speak for one. */
const ALIKE = 'all_latent';

/** What a linear ranking of neighbours sees of a pair: each signal beside its best for the query, its rank from the query and its rank from the candidate; then what links say. */
export class NeighbourFeatures {
  readonly many: number;
  private readonly ownNames: readonly string[];
  private readonly signals: Signals;
  private readonly backRanks: ReadonlyMap<string, Uint16Array>;

  constructor(taxonomy: Taxonomy) {
    this.many = taxonomy.occupations.length;
    this.signals = pairSignals(taxonomy);
    this.backRanks = new Map([...this.signals].filter(([name]) => !flags.has(name)).map(([name, pairs]) => [name, backRanksOf(pairs, this.many)]));
    this.ownNames = [...this.signals.keys()].flatMap((name) => (flags.has(name) ? [name] : [name, `${name}.rank`, `${name}.back_rank`]));
  }

  /** Names of the features, in their order; those of links come last. */
  names(linked: boolean): readonly string[] {
    return linked ? [...this.ownNames, ...linkNames] : this.ownNames;
  }

  signal(name: string): Pairs {
    return this.signals.get(name)!;
  }

  /** Candidate × feature of one query, row by row; features of links only when links are given. */
  of(i: number, links?: Links): Float64Array {
    const { many } = this;
    const width = this.names(links !== undefined).length;
    const out = new Float64Array(many * width);
    const put = (at: number, values: (j: number) => number): void => {
      for (let j = 0; j < many; j++) out[j * width + at] = values(j);
    };
    let at = 0;
    for (const [name, pairs] of this.signals) {
      const row = pairs.subarray(i * many, (i + 1) * many);
      const most = row.reduce((a, b) => Math.max(a, b), 0) || 1;
      put(at++, (j) => row[j]! / most);
      const back = this.backRanks.get(name);
      if (!back) continue;
      const ranks = ranksOf(row, i);
      put(at++, (j) => 1 / (1 + ranks[j]! / HALF_RANK));
      put(at++, (j) => 1 / (1 + back[i * many + j]! / HALF_RANK));
    }
    if (links) for (const signal of linkSignals(links, this.signal(ALIKE), i)) put(at++, (j) => signal[j]!);
    return out;
  }
}

/** Gains of all links that the taxonomy has, by numbers; only those of `sources` when these are given. */
export function gainsOf({ occupations, links }: Taxonomy, sources?: ReadonlySet<number>): Pairs {
  const many = occupations.length;
  const at = new Map(occupations.map(({ code }, i) => [code, i]));
  const gains = new Float64Array(many * many);
  for (const [from, targets] of links) {
    const i = at.get(from);
    if (i === undefined || (sources && !sources.has(i))) continue;
    for (const [to, gain] of targets) {
      const j = at.get(to);
      if (j !== undefined && j !== i) gains[i * many + j] = gain;
    }
  }
  return gains;
}

/** Places of the candidates from the best on, ties by number; the query itself comes last. */
function ranksOf(row: Float64Array, i: number): Uint16Array {
  const order = [...row.keys()].sort((a, b) => Number(a === i) - Number(b === i) || row[b]! - row[a]! || a - b);
  const ranks = new Uint16Array(row.length);
  order.forEach((j, rank) => (ranks[j] = rank));
  return ranks;
}

/** At i × many + j: which place i has among the neighbours of j. */
function backRanksOf(pairs: Pairs, many: number): Uint16Array {
  const out = new Uint16Array(many * many);
  const column = new Float64Array(many);
  for (let j = 0; j < many; j++) {
    for (let i = 0; i < many; i++) column[i] = pairs[i * many + j]!;
    const ranks = ranksOf(column, j);
    for (let i = 0; i < many; i++) out[i * many + j] = ranks[i]!;
  }
  return out;
}
