/** How unevenly something is shared out: 0 = everybody the same, near 1 = one has all. 0 when there is nothing. */
export function gini(shares: ArrayLike<number>): number {
  const sorted = Float64Array.from(shares).sort();
  let [weighted, all] = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    weighted += (i + 1) * sorted[i]!;
    all += sorted[i]!;
  }
  return all === 0 ? 0 : (2 * weighted) / (sorted.length * all) - (sorted.length + 1) / sorted.length;
}

/** Part that the `percent` % with most have together, 0 … 1; at least one of them. */
export function topShare(shares: ArrayLike<number>, percent: number): number {
  const sorted = Float64Array.from(shares).sort().reverse();
  const first = Math.max(1, Math.floor((sorted.length * percent) / 100));
  const all = sorted.reduce((sum, one) => sum + one, 0);
  return all === 0 ? 0 : sorted.subarray(0, first).reduce((sum, one) => sum + one, 0) / all;
}
