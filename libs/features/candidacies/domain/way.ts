import type { CandidacyState } from './candidacy.js';

/** One line of the history. `from` is null for the first. */
export interface Step {
  readonly from: CandidacyState | null;
  readonly to: CandidacyState;
  readonly at: Date;
}

/** The steps in the order in which they were made: by their instants, and those of one instant as they hang together, since the house often makes two at once. */
export function wayOf(steps: readonly Step[]): readonly Step[] {
  const left = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  const way: Step[] = [];
  while (left.length > 0) {
    const here = way.at(-1)?.to ?? null;
    const now = left.filter(({ at }) => at.getTime() === left[0]!.at.getTime());
    // a step that stays where it is goes before the one that leaves
    const next = now.find(({ from, to }) => from === here && to === here) ?? now.find(({ from }) => from === here);
    way.push(...left.splice(next ? left.indexOf(next) : 0, 1));
  }
  return way;
}
