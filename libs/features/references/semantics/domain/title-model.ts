import type { Bag } from './sparse.js';

/** How many terms of the whole table every code is thought to have beside its own (Dirichlet smoothing). */
const PULL = 20;

/** How often terms stand in the names of each code: a smoothed language model. */
export class TitleModel {
  private readonly times = new Map<string, Map<number, number>>();
  private readonly without: Float64Array;
  private readonly shares: ReadonlyMap<string, number>;

  /** `bags` of the labels, `owner` the code of each. */
  constructor(bags: readonly Bag[], owner: Int32Array, codes: number) {
    const sizes = new Float64Array(codes);
    bags.forEach((bag, label) => {
      const code = owner[label]!;
      for (const term of bag.keys()) {
        const of = this.times.get(term) ?? new Map<number, number>();
        this.times.set(term, of.set(code, (of.get(code) ?? 0) + 1));
        sizes[code]! += 1;
      }
    });
    const all = sizes.reduce((a, b) => a + b, 0);
    this.shares = new Map([...this.times].map(([term, of]) => [term, [...of.values()].reduce((a, b) => a + b, 0) / all]));
    this.without = sizes.map((size) => Math.log(PULL / (PULL + size)));
  }

  /** Mean logarithm of how much likelier the known terms of a title are in the names of each code than anywhere; 0 everywhere when none is known. */
  likelier(bag: Bag): Float64Array {
    const out = new Float64Array(this.without.length);
    let terms = 0;
    for (const term of bag.keys()) {
      const share = this.shares.get(term);
      if (share === undefined) continue;
      terms++;
      for (const [code, count] of this.times.get(term)!) out[code]! += Math.log(1 + count / (PULL * share));
    }
    return terms === 0 ? out : out.map((x, code) => x / terms + this.without[code]!);
  }
}
