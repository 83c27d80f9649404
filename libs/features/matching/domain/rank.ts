/** One entry of a list of proposals. */
export interface Ranked<R> {
  readonly id: string;
  readonly score: number;
  readonly reasons: R;
}

/** Higher score first, ties by id: a total order, so that the same input gives the same list everywhere. */
export const byRank = (a: { readonly id: string; readonly score: number }, b: { readonly id: string; readonly score: number }): number =>
  b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The first `k` by rank of all that score at least `smallest`. */
export function top<R>(candidates: Iterable<Ranked<R>>, k: number, smallest: number): Ranked<R>[] {
  return [...candidates]
    .filter((candidate) => candidate.score >= smallest)
    .sort(byRank)
    .slice(0, k);
}
