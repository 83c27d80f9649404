import type { Pairs } from './pair-signals.js';

/** Names of the signals of links, in the order in which `linkSignals` gives them. */
export const linkNames = ['linked_back', 'linked_by_alike', 'linked_often', 'linked_together', 'alike_targets', 'linked_by_alike_per_link', 'linked_by_nearest'] as const;

const SHARPER = 3;
const NEAREST = 8;

/** What experts linked, by numbers: gain of source i to target j, row by row; rows of sources that nobody judged are 0. */
export interface Links {
  readonly many: number;
  readonly gains: Pairs;
}

/**
 * What the links of other occupations say about the neighbours of one; its own links never enter, so that an occupation that was judged is answered like one that was not.
 * `alike` is the likeness by which other occupations speak for this one. Gives signal × occupation.
 */
export function linkSignals({ many, gains }: Links, alike: Pairs, i: number): readonly Float64Array[] {
  const [back, byAlike, often, together, targets, perLink, nearest] = linkNames.map(() => new Float64Array(many)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const near = Float64Array.from({ length: many }, (_, p) => (p === i ? 0 : Math.max(0, alike[i * many + p]!) ** SHARPER));
  const closest = new Set([...near.keys()].sort((a, b) => near[b]! - near[a]! || a - b).slice(0, NEAREST));
  for (let p = 0; p < many; p++) {
    if (p === i) continue;
    const toMe = gains[p * many + i]!;
    for (let j = 0; j < many; j++) {
      const gain = gains[p * many + j]!;
      if (gain === 0) continue;
      byAlike[j]! += near[p]! * gain;
      often[j]! += gain;
      together[j]! += toMe * gain;
      targets[p]! += near[j]! * gain;
      if (closest.has(p)) nearest[j]! += near[p]! * gain;
    }
    back[p] = toMe / 2;
  }
  for (let j = 0; j < many; j++) {
    perLink[j] = byAlike[j]! / (often[j]! + 1);
    often[j] = Math.log1p(often[j]!);
    together[j] = Math.log1p(together[j]!);
  }
  for (const signal of [byAlike, targets, perLink, nearest]) scaled(signal);
  for (const signal of [back, byAlike, often, together, targets, perLink, nearest]) signal[i] = 0;
  return [back, byAlike, often, together, targets, perLink, nearest];
}

function scaled(signal: Float64Array): void {
  const most = signal.reduce((a, b) => Math.max(a, b), 0);
  if (most > 0) for (let j = 0; j < signal.length; j++) signal[j]! /= most;
}
