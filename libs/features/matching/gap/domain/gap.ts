import { kilometres } from '../../domain/distance.js';

export type Place = Parameters<typeof kilometres>[0];

/** A skill that an occupation asks for. The tables keep no level for it. */
export interface AskedSkill {
  readonly code: string;
  readonly essential: boolean;
}
/** One that the person has, at her own level: 1 beginner, 2 able alone, 3 expert. */
export interface HeldSkill extends AskedSkill {
  readonly level: number;
}
export interface Gap {
  readonly have: readonly HeldSkill[];
  readonly missing: readonly AskedSkill[];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Essential skills first, then by code. */
const essentialFirst = (a: AskedSkill, b: AskedSkill): number => Number(b.essential) - Number(a.essential) || byCode(a.code, b.code);

/** What an occupation asks for, parted into what a person has and what is missing; each skill once. `held`: level by code. */
export function gapOf(asked: readonly AskedSkill[], held: ReadonlyMap<string, number>): Gap {
  const once = new Map<string, AskedSkill>();
  for (const { code, essential } of asked) once.set(code, { code, essential: essential || (once.get(code)?.essential ?? false) });
  const sorted = [...once.values()].sort(essentialFirst);
  return { have: sorted.flatMap((skill) => (held.has(skill.code) ? [{ ...skill, level: held.get(skill.code)! }] : [])), missing: sorted.filter(({ code }) => !held.has(code)) };
}

/** Where somebody lives and how far she goes, whole kilometres. `place` null: not told. */
export interface Traveller {
  readonly place: Place | null;
  readonly radiusKm: number;
  readonly remoteOk: boolean;
}
/** Where an open offer is. `anywhere`: it names no place. `place` null then, or when the place is not known. */
export interface Located {
  readonly id: string;
  readonly place: Place | null;
  readonly anywhere: boolean;
  readonly remote: boolean;
}
/** The way to an offer: kilometres, `none` from home or anywhere, `unknown` when a place is not known. */
export type Way = number | 'none' | 'unknown';

export function wayTo(person: Traveller, offer: Located): Way {
  if (offer.anywhere || (offer.remote && person.remoteOk)) return 'none';
  return (person.place && offer.place && kilometres(person.place, offer.place)) ?? 'unknown';
}

/** No way is the shortest, an unknown one the longest. */
export const lengthOf = (way: Way): number => (way === 'none' ? 0 : way === 'unknown' ? Infinity : way);
const nearer = (a: { id: string; way: Way }, b: { id: string; way: Way }): number => {
  const [m, n] = [lengthOf(a.way), lengthOf(b.way)];
  return m === n ? byCode(a.id, b.id) : m - n;
};

/** An open training, with the skills that it gives. */
export interface OpenTraining extends Located {
  readonly gives: readonly string[];
}
export interface Closing {
  readonly id: string;
  readonly way: Way;
  /** Missing skills that it gives, in the order of the gap. */
  readonly closes: readonly string[];
}

/** Trainings that give a missing skill: those that close most first, then the nearest, then by id. */
export function trainingsFor(missing: readonly AskedSkill[], trainings: Iterable<OpenTraining>, person: Traveller): Closing[] {
  const found: Closing[] = [];
  for (const training of trainings) {
    const gives = new Set(training.gives);
    const closes = missing.flatMap(({ code }) => (gives.has(code) ? [code] : []));
    if (closes.length > 0) found.push({ id: training.id, way: wayTo(person, training), closes });
  }
  return found.sort((a, b) => b.closes.length - a.closes.length || nearer(a, b));
}

/** Missing skills that none of these trainings gives. */
export function withoutTraining(missing: readonly AskedSkill[], trainings: readonly Closing[]): AskedSkill[] {
  const given = new Set(trainings.flatMap(({ closes }) => closes));
  return missing.filter(({ code }) => !given.has(code));
}

/** All of them, the nearest first, then by id. */
export const nearestOf = (list: readonly Located[], person: Traveller): { readonly id: string; readonly way: Way }[] =>
  list.map((one) => ({ id: one.id, way: wayTo(person, one) })).sort(nearer);

/** Jobs that the person reaches, the nearest first, then by id. */
export const jobsNear = (jobs: readonly Located[], person: Traveller): { readonly id: string; readonly way: Way }[] =>
  nearestOf(jobs, person).filter(({ way }) => way !== 'unknown' && lengthOf(way) <= person.radiusKm);
