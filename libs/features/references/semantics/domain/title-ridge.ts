import { solvePositive } from './cholesky.js';
import type { Rows } from './sparse.js';
import type { TitleIndex } from './title-index.js';

/** Labels nearest to a title among which the regression is solved. */
const NEAREST = 100;
/** How much a label may be wrong: the ridge. */
const RIDGE = 0.3;
/** Half the likeness, half its square: the square speaks for pairs of terms. */
const kernel = (likeness: number): number => 0.5 * likeness + 0.5 * likeness * likeness;

/**
 * Kernel ridge regression among the labels nearest to a title: how much each code is meant, when labels that say the same share their vote.
 * `likeness` is that of the title to every label.
 */
export function ridgeVotes(index: TitleIndex, rows: Rows, likeness: Float64Array): Float64Array {
  const votes = new Float64Array(index.codes.length);
  const near = nearest(likeness, NEAREST);
  const n = near.length;
  if (n === 0) return votes;
  const answers = solvePositive(
    kernelOf(rows, near),
    Float64Array.from(near, (label) => kernel(likeness[label]!)),
    n,
  );
  near.forEach((label, i) => (votes[index.owner[label]!]! += answers[i]!));
  return votes;
}

/** Places of the greatest values above 0, ties by place. */
export function nearest(values: Float64Array, most: number): Int32Array {
  let floor = 0;
  let places: number[] = [];
  const order = (): number[] => places.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most);
  values.forEach((value, place) => {
    if (value <= floor) return;
    places.push(place);
    if (places.length < 4 * most) return;
    places = order();
    floor = values[places.at(-1)!]!;
  });
  return Int32Array.from(order());
}

function kernelOf(mixed: Rows, near: Int32Array): Float64Array {
  const n = near.length;
  const out = new Float64Array(n * n);
  const spread = new Float64Array(mixed.columns);
  for (let i = 0; i < n; i++) {
    const [from, to] = [mixed.start[near[i]!]!, mixed.start[near[i]! + 1]!];
    for (let k = from; k < to; k++) spread[mixed.column[k]!] = mixed.value[k]!;
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = mixed.start[near[j]!]!, end = mixed.start[near[j]! + 1]!; k < end; k++) sum += spread[mixed.column[k]!]! * mixed.value[k]!;
      out[i * n + j] = out[j * n + i] = kernel(sum);
    }
    for (let k = from; k < to; k++) spread[mixed.column[k]!] = 0;
    out[i * n + i]! += RIDGE;
  }
  return out;
}
