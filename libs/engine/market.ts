import { Arena } from './arena.js';
import type { Geography } from './geography.js';
import { OfferRows, PeopleRows } from './rows.js';
import type { SkillWeights } from './skill-weights.js';
import { weights } from './weights.js';

/**
 * Which occupations are near which, for the wish of a person: occupation `o` (a number from 0) has the neighbours to[from[o]] … to[from[o + 1] - 1],
 * each with its points (weights.ts, nearPoints).
 */
export interface Neighbours {
  readonly from: Uint32Array;
  readonly to: Uint16Array;
  readonly points: Uint8Array;
}

/** Everything a score is made of. Tokens 0 … skills - 1 are skills, `skills + o` is occupation o. */
export interface Market {
  readonly arena: Arena;
  readonly geography: Geography;
  readonly skills: number;
  readonly occupations: number;
  readonly near: Neighbours;
  /** The same neighbours seen from the other side: for an occupation, the wishes that it is near to. */
  readonly nearTo: Neighbours;
  readonly skillWeights: SkillWeights;
  /** Least of skills + occupation for a pair to be proposed, 1 or more: weights.ground. */
  readonly ground: number;
  readonly people: PeopleRows;
  readonly offers: OfferRows;
}

/** Stored with each proposal: the points and the table of skills it was made with. */
export const versionOf = (market: Pick<Market, 'skillWeights'>): string => `${weights.version}+${market.skillWeights.version}`;
export const tokensOf = (market: Pick<Market, 'skills' | 'occupations'>): number => market.skills + market.occupations;

interface Sizes {
  readonly skills: number;
  readonly occupations: number;
  /** How many rows and tokens there will be, about. */
  readonly people: { readonly rows: number; readonly tokens: number };
  readonly offers: { readonly rows: number; readonly tokens: number };
}

/** `pairs`: [wished occupation, occupation near to it, points 1–120]. */
export function neighbours(arena: Arena, occupations: number, pairs: Iterable<readonly [number, number, number]>): Neighbours {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const made = { from: arena.take(Uint32Array, occupations + 1), to: arena.take(Uint16Array, sorted.length), points: arena.take(Uint8Array, sorted.length) };
  for (const [i, [wish, near, points]] of sorted.entries()) {
    made.from[wish + 1]!++;
    made.to[i] = near;
    made.points[i] = points;
  }
  for (let o = 0; o < occupations; o++) made.from[o + 1]! += made.from[o]!;
  return made;
}

/** A market without rows yet. */
export function newMarket(
  arena: Arena,
  geography: Geography,
  sizes: Sizes,
  skillWeights: SkillWeights,
  nearPairs: readonly (readonly [number, number, number])[],
  ground: number = weights.ground,
): Market {
  if (sizes.skills + sizes.occupations > 65_535) throw new RangeError(`${sizes.skills} skills and ${sizes.occupations} occupations: 65,535 at most together`);
  return {
    arena,
    geography,
    skills: sizes.skills,
    occupations: sizes.occupations,
    near: neighbours(arena, sizes.occupations, nearPairs),
    nearTo: neighbours(
      arena,
      sizes.occupations,
      nearPairs.map(([wish, near, points]) => [near, wish, points]),
    ),
    skillWeights,
    ground,
    people: new PeopleRows(arena, sizes.people.rows, sizes.people.tokens),
    offers: new OfferRows(arena, sizes.offers.rows, sizes.offers.tokens),
  };
}
