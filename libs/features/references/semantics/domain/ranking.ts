/** What somebody judged for one query: item → gain, above 0. */
export type Judged = ReadonlyMap<string, number>;

/** How good an order is. `recall` counts at most ten right ones: ten of thirty among the first ten is 1. */
export interface Measured {
  readonly queries: number;
  readonly ndcg10: number;
  readonly mrr: number;
  readonly recall10: number;
  readonly hit1: number;
  readonly hit5: number;
  readonly hit10: number;
  /** nDCG@10 of each query, in order, for paired comparisons. */
  readonly each: readonly number[];
}

const DEPTH = 10;
const discount = (place: number): number => 1 / Math.log2(place + 2);
const worth = (gain: number): number => 2 ** gain - 1;

/** Measures orders against judgements, query by query; queries without a judgement are left out, those without an answer count 0. */
export function measure(judged: ReadonlyMap<string, Judged>, answers: ReadonlyMap<string, readonly string[]>): Measured {
  const each: number[] = [];
  const sums = { mrr: 0, recall10: 0, hit1: 0, hit5: 0, hit10: 0 };
  for (const [query, right] of judged) {
    if (right.size === 0) continue;
    const order = answers.get(query) ?? [];
    const first = order.findIndex((item) => right.has(item));
    const top = order.slice(0, DEPTH);
    const ideal = [...right.values()].sort((a, b) => b - a).slice(0, DEPTH);
    each.push(top.reduce((sum, item, k) => sum + worth(right.get(item) ?? 0) * discount(k), 0) / ideal.reduce((sum, gain, k) => sum + worth(gain) * discount(k), 0));
    sums.mrr += first < 0 ? 0 : 1 / (first + 1);
    sums.recall10 += top.filter((item) => right.has(item)).length / Math.min(DEPTH, right.size);
    for (const [name, k] of [
      ['hit1', 1],
      ['hit5', 5],
      ['hit10', 10],
    ] as const)
      sums[name] += first >= 0 && first < k ? 1 : 0;
  }
  const queries = each.length;
  const mean = (sum: number): number => (queries === 0 ? 0 : sum / queries);
  return {
    queries,
    ndcg10: mean(each.reduce((a, b) => a + b, 0)),
    mrr: mean(sums.mrr),
    recall10: mean(sums.recall10),
    hit1: mean(sums.hit1),
    hit5: mean(sums.hit5),
    hit10: mean(sums.hit10),
    each,
  };
}

/** Mean difference of two measurements over the same queries, with half its 95 % interval. */
export function pairedDifference(a: readonly number[], b: readonly number[]): { readonly difference: number; readonly plusMinus: number } {
  const differences = a.map((x, i) => x - b[i]!);
  const mean = differences.reduce((sum, x) => sum + x, 0) / differences.length;
  const variance = differences.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (differences.length - 1);
  return { difference: mean, plusMinus: 1.96 * Math.sqrt(variance / differences.length) };
}
