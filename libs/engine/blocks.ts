/** Posts name a row by its place inside a block in 16 bits. */
export const MOST_IN_BLOCK = 65_535;

/** Rows ordered by group; a group of more than MOST_IN_BLOCK rows takes several blocks. Each block has `parts` parts, by `partOf`. */
export interface Blocks {
  readonly n: number;
  /** Blocks of group g: first[g] … first[g + 1] - 1. */
  readonly first: Uint32Array;
  /** Rows of part p of block b: start[b * parts + p] … start[b * parts + p + 1] - 1. */
  readonly start: Uint32Array;
  /** Ids in their order. */
  readonly ids: Uint32Array;
  /** Block of each row in that order. */
  readonly most: number;
}

/** Counting sort by group, block and part; inside a part by id. */
export function blocksOf(alive: readonly number[] | Uint32Array, groups: number, parts: number, groupOf: (id: number) => number, partOf: (id: number) => number): Blocks {
  const counts = new Uint32Array(groups);
  for (const id of alive) counts[groupOf(id)]!++;
  const first = new Uint32Array(groups + 1);
  for (let g = 0; g < groups; g++) first[g + 1] = first[g]! + Math.max(1, Math.ceil(counts[g]! / MOST_IN_BLOCK));
  const n = first[groups]!;
  const seen = new Uint32Array(groups);
  const placeOf = new Uint32Array(alive.length);
  const start = new Uint32Array(n * parts + 1);
  for (let i = 0; i < alive.length; i++) {
    const group = groupOf(alive[i]!);
    placeOf[i] = (first[group]! + Math.floor(seen[group]!++ / MOST_IN_BLOCK)) * parts + partOf(alive[i]!);
    start[placeOf[i]! + 1]!++;
  }
  for (let b = 0; b < n * parts; b++) start[b + 1]! += start[b]!;
  const next = start.slice();
  const ids = new Uint32Array(alive.length);
  for (let i = 0; i < alive.length; i++) ids[next[placeOf[i]!]!++] = alive[i]!;
  let most = 0;
  for (let b = 0; b < n; b++) most = Math.max(most, start[(b + 1) * parts]! - start[b * parts]!);
  return { n, first, start, ids, most };
}
