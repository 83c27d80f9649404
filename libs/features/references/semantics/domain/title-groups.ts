import type { Rows } from './sparse.js';

/** How much more alike codes that begin alike must be than any two, or their beginnings are taken to say nothing. */
const COHESION = 1.5;

/**
 * Codes that begin with the same letters, as group numbers: `D11` of ROME's D1106. `centres` are unit rows of what the codes are about.
 * Where codes are mere numbers, all are one group: then no sibling speaks for another.
 */
export function groupsOf(codes: readonly string[], letters: number, centres: Rows): Int32Array {
  const numbers = new Map<string, number>();
  const groups = Int32Array.from(codes, (code) => {
    const begin = code.slice(0, letters);
    numbers.set(begin, numbers.get(begin) ?? numbers.size);
    return numbers.get(begin)!;
  });
  const all = alike(centres, new Int32Array(codes.length));
  return alike(centres, groups) > COHESION * all ? groups : new Int32Array(codes.length);
}

/** Mean cosine of two different codes of one group. */
function alike(centres: Rows, groups: Int32Array): number {
  const sums = new Map<number, Float64Array>();
  const sizes = new Map<number, number>();
  let own = 0;
  groups.forEach((group, code) => {
    const sum = sums.get(group) ?? new Float64Array(centres.columns);
    sums.set(group, sum);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (let k = centres.start[code]!; k < centres.start[code + 1]!; k++) {
      sum[centres.column[k]!]! += centres.value[k]!;
      own += centres.value[k]! ** 2;
    }
  });
  const pairs = [...sizes.values()].reduce((total, n) => total + n * (n - 1), 0);
  const together = [...sums.values()].reduce((total, sum) => total + sum.reduce((a, x) => a + x * x, 0), 0);
  return pairs === 0 ? 0 : (together - own) / pairs;
}
