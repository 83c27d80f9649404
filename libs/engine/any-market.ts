import { Arena } from './arena.js';
import { geography, NOWHERE } from './geography.js';
import { type Market, newMarket } from './market.js';
import { ALIVE, NO_OCCUPATION, NO_SECTOR, type OfferRow, type PersonRow, REMOTE_WELCOME } from './rows.js';
import { pointsOfSkills, skillWeights } from './skill-weights.js';
import { weights } from './weights.js';

/** Whole numbers from a seed: 0 … below - 1. */
export type Dice = (below: number) => number;

/** A stream of numbers that is the same everywhere (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export interface Shape {
  readonly people: number;
  readonly offers: number;
  readonly skills: number;
  readonly occupations: number;
  readonly communes: number;
  readonly provinces: number;
}

const RADII = [0, 5, 10, 25, 26, 50, 100, 400, 2000];
const pick = <T>(roll: Dice, list: readonly T[]): T => list[roll(list.length)]!;
const chance = (roll: Dice, percent: number): boolean => roll(100) < percent;
const some = (roll: Dice, most: number, below: number): number[] => [...new Set(Array.from({ length: roll(most + 1) }, () => roll(below)))].sort((a, b) => a - b);

const anySlots = (roll: Dice): number => ((1 << roll(32)) | (1 << roll(32)) | (1 << roll(6)) | (1 << roll(3))) >>> 0;

/** Somebody at random: few skills and communes, so that ties and near misses are many. */
export function anyPerson(roll: Dice, shape: Shape): PersonRow {
  const wishes = some(roll, 3, shape.occupations).map((occupation) => shape.skills + occupation);
  return {
    ...{ commune: roll(shape.communes), radius: pick(roll, RADII), level: roll(10), have: roll(8) | (roll(8) === 0 ? 0xff00 : 0), haveRare: roll(4), slots: anySlots(roll) },
    ...{ sectors: (1 << roll(5)) | (chance(roll, 50) ? 0 : 1 << 31), flags: ALIVE | (chance(roll, 50) ? REMOTE_WELCOME : 0) },
    tokens: [...some(roll, 12, shape.skills), ...wishes],
  };
}

export function anyOffer(roll: Dice, shape: Shape, table: Market['skillWeights']): OfferRow {
  const skills = some(roll, 6, shape.skills);
  const occupation = chance(roll, 15) ? NO_OCCUPATION : roll(shape.occupations);
  const where = chance(roll, 15) ? 1 + roll(2) : 0;
  return {
    ...{ commune: chance(roll, 5) ? NOWHERE : roll(shape.communes), where, level: roll(6), need: roll(3), needRare: chance(roll, 10) ? 1 : 0, slots: anySlots(roll) },
    ...{ sector: chance(roll, 20) ? NO_SECTOR : pick(roll, [0, 1, 2, 3, 4, 31]), occupation, freshness: roll(3) * 20, answers: roll(2) * 30, room: roll(3) * 80, flags: ALIVE },
    tokens: occupation === NO_OCCUPATION ? skills : [...skills, shape.skills + occupation],
    points: [...pointsOfSkills(table, skills, (i) => i % 2 === 0), ...(occupation === NO_OCCUPATION ? [] : [weights.occupation])],
  };
}

/** A small labour market from a seed, for specs and for the events of the benchmark. */
export function anyMarket(seed: number, shape: Shape, arena = new Arena(undefined)): Market {
  const roll = dice(seed);
  const places = Array.from({ length: shape.communes }, () => ({ x: roll(300), y: roll(300) }));
  const provinceOf = Array.from({ length: shape.communes }, () => roll(shape.provinces));
  const between = (a: number, b: number): number => (chance(roll, 2) ? 65_535 : Math.floor(Math.hypot(places[a]!.x - places[b]!.x, places[a]!.y - places[b]!.y)));
  const table = skillWeights(
    'any',
    shape.offers,
    Array.from({ length: shape.skills }, () => 1 + roll(shape.offers + 1)),
  );
  const near = new Map<string, readonly [number, number, number]>();
  for (let i = 0; i < shape.occupations * 2; i++) {
    const [a, b] = [roll(shape.occupations), roll(shape.occupations)];
    if (a !== b) near.set(`${a}-${b}`, [a, b, 1 + roll(weights.near)]);
  }
  const sizes = {
    skills: shape.skills,
    occupations: shape.occupations,
    people: { rows: shape.people, tokens: 8 * shape.people },
    offers: { rows: shape.offers, tokens: 5 * shape.offers },
  };
  const market = newMarket(arena, geography(arena, provinceOf, shape.provinces, between), sizes, table, [...near.values()], pick(roll, [1, 84, 84]));
  for (let id = 0; id < shape.people; id++) market.people.write(id, anyPerson(roll, shape));
  for (let id = 0; id < shape.offers; id++) market.offers.write(id, anyOffer(roll, shape, table));
  for (let id = 0; id < shape.people; id++) if (chance(roll, 3)) market.people.close(id);
  for (let id = 0; id < shape.offers; id++) if (chance(roll, 3)) market.offers.close(id);
  return market;
}
