import type { Point } from './geography.js';

/**
 * What the engine may know of a person, in codes. There is no place for name, sex, age, birthplace or origin: a lawful condition of a scheme
 * is told as one of `holds`, by whoever may know it.
 */
export interface PersonFacts {
  readonly id: string;
  readonly commune: string;
  /** Whole kilometres. */
  readonly radiusKm: number;
  readonly remoteWelcome: boolean;
  /** 0–9. */
  readonly level: number;
  /** Code → level, 1 … 9. */
  readonly languages: ReadonlyMap<string, number>;
  /** Permits, certificates and lawful conditions that hold, by code. */
  readonly holds: readonly string[];
  /** Times of work by code; none = any. */
  readonly slots: readonly string[];
  readonly skills: readonly string[];
  /** Skills looked for: what a training should give. */
  readonly seeks: readonly string[];
  readonly wishes: readonly string[];
  readonly sectors: readonly string[];
}

/** What the engine may know of an offer, in codes. Of a training, the skills are those that it gives. */
export interface OfferFacts {
  readonly id: string;
  readonly kind: string;
  /** null = anywhere. */
  readonly commune: string | null;
  readonly remote: boolean;
  readonly level: number;
  readonly languages: ReadonlyMap<string, number>;
  readonly requires: readonly string[];
  readonly slots: readonly string[];
  readonly essential: readonly string[];
  readonly optional: readonly string[];
  readonly occupation: string | null;
  readonly sector: string | null;
  readonly ageDays?: number | undefined;
  readonly answersPercent?: number | undefined;
  /** Points of room, counted by a full run (prices.ts); unknown = all. */
  readonly room?: number | undefined;
}

export interface Place extends Point {
  readonly province: string;
}

/** Kinds whose skills are given, not asked for: matched with what a person seeks. */
export const TRAINING = 'training';

/** Smaller first: whole numbers as numbers, everything else as text. Ties of scores go to the smaller id. */
export function byId(a: string, b: string): number {
  const [m, n] = [/^\d{1,15}$/.test(a) ? Number(a) : NaN, /^\d{1,15}$/.test(b) ? Number(b) : NaN];
  if (m === m && n === n && m !== n) return m - n;
  if ((m === m) !== (n === n)) return m === m ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
