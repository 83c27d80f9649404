import { weights } from './weights.js';

/**
 * How much each skill tells, as a whole number: rare skills tell more. Counted over a set of offers once and then frozen under a version,
 * because one new offer would otherwise move the points of all others. Stored with the proposals' version.
 */
export interface SkillWeights {
  readonly version: string;
  /** importance[skill], 1 … 65 535. */
  readonly importance: Uint16Array;
}

const SCALE = 1000;

/** Importance of a skill that `count` of `offers` offers ask for; one that nobody asked for yet tells most. */
export const importanceOf = (offers: number, count: number): number => Math.max(1, Math.round(SCALE * Math.log(1 + offers / Math.max(1, count))));

/** `asked[skill]`: in how many of `offers` offers it is asked for. */
export function skillWeights(version: string, offers: number, asked: ArrayLike<number>): SkillWeights {
  return { version, importance: Uint16Array.from(asked, (count) => importanceOf(offers, count)) };
}

/**
 * Points of the skills of an offer: whole numbers that add up to `weights.skills`. In the order given, each gets what the running sum
 * grows by, so that the same list gives the same points everywhere.
 */
export function pointsOfSkills(table: SkillWeights, skills: ArrayLike<number>, essential: (i: number) => boolean): Uint16Array {
  const share = Float64Array.from(skills, (skill, i) => table.importance[skill]! * (essential(i) ? weights.essential : weights.optional));
  const total = share.reduce((sum, one) => sum + one, 0);
  const points = new Uint16Array(share.length);
  for (let i = 0, before = 0, sum = 0; i < share.length; i++) {
    sum += share[i]!;
    const now = Math.floor((weights.skills * sum) / total);
    points[i] = now - before;
    before = now;
  }
  return points;
}
