/**
 * Points of each part of a score, in sum 1000 at most: skills + (occupation | near) + distance + level + sector + freshness + answers + room.
 * Integers; frozen: a change is a new version, and the version is stored with each proposal. Decisions 0040, 0047.
 */
export const weights = {
  version: 'market-2',
  /** All skills that the offer asks for, shared out by their weights. */
  skills: 420,
  /** The offer's occupation is wished for. */
  occupation: 170,
  /** It is a neighbour of a wished one: at most these points, by nearness. */
  near: 100,
  /** In the same commune; falls to 0 at the radius. */
  distance: 100,
  /** Work from home or anywhere. */
  remote: 50,
  /** Level of the person equals the level asked for; falls by `levelStep` for each one above. */
  level: 40,
  levelStep: 8,
  sector: 40,
  /** Published today; falls to 0 after `freshDays`. */
  freshness: 40,
  freshDays: 30,
  /** The agency answers everybody. An agency nobody knows yet gets all of it: newcomers start fairly. */
  answers: 30,
  /** Room for one more to look at it: a crowded offer gets less, one that few see and a new one get all of it (prices.ts). */
  room: 160,
  /** Least of skills + occupation, a fifth of the skills: below it a pair shares nothing to build on and is not proposed. */
  ground: 84,
  /** Weight of a skill inside its offer. */
  essential: 2,
  optional: 1,
} as const;

/** Most that skills and occupation give together: what the indexes add up. */
export const MOST_GROUND = weights.skills + weights.occupation;

/** Whole points for `km` within `radius`, both whole kilometres, km ≤ radius. */
export const distancePoints = (km: number, radius: number): number => (radius === 0 ? weights.distance : Math.floor((weights.distance * (radius - km)) / radius));

/** Points for a person at or above the level of an offer. */
export const levelPoints = (person: number, offer: number): number => Math.max(0, weights.level - weights.levelStep * (person - offer));

/** Points for an offer that is so many days old; unknown age counts as new, as for an agency that has no history. */
export const freshnessPoints = (days: number | undefined): number =>
  days === undefined ? weights.freshness : Math.floor((weights.freshness * Math.max(0, weights.freshDays - Math.max(0, days))) / weights.freshDays);

/** Points for an agency that answers `percent` of its candidates, 0–100; unknown counts as all. */
export const answerPoints = (percent: number | undefined): number => (percent === undefined ? weights.answers : Math.floor((weights.answers * percent) / 100));

/** Room of an offer that was not counted yet: all of it. */
export const roomPoints = (room: number | undefined): number => room ?? weights.room;

/** Points of a neighbour that is `percent` near, 0–100. */
export const nearPoints = (percent: number): number => Math.floor((weights.near * percent) / 100);
