/** Best people of an offer out of one shard, best first: their numbers, and their scores beside. */
export interface PartialList {
  readonly nos: readonly number[];
  readonly scores: readonly number[];
}

/** The best `k` of all partial lists by (score, smaller number): the list that one run over everybody makes. Who stands in two is taken once. */
export function mergeLists(lists: readonly PartialList[], k: number): PartialList {
  const at = lists.map(() => 0);
  const nos: number[] = [];
  const scores: number[] = [];
  const taken = new Set<number>();
  while (nos.length < k) {
    let best = -1;
    for (let i = 0; i < lists.length; i++) if (at[i]! < lists[i]!.nos.length && (best < 0 || isBetter(lists[i]!, at[i]!, lists[best]!, at[best]!))) best = i;
    if (best < 0) break;
    const list = lists[best]!;
    const place = at[best]!++;
    if (taken.has(list.nos[place]!)) continue;
    taken.add(list.nos[place]!);
    nos.push(list.nos[place]!);
    scores.push(list.scores[place]!);
  }
  return { nos, scores };
}

const isBetter = (a: PartialList, i: number, b: PartialList, j: number): boolean => a.scores[i]! > b.scores[j]! || (a.scores[i]! === b.scores[j]! && a.nos[i]! < b.nos[j]!);
