import type { Contract } from './offer.js';
import type { TrainingLevel } from './offer-details.js';

/** What offers can be narrowed to, beside words: one list for the page, the API, feeds, the widget and kept searches. */
export interface SearchFilters {
  readonly kind?: 'job' | 'training';
  readonly communeCode?: string;
  /** With a commune: how far from it an offer may be, kilometres as the crow flies. Work from anywhere is near. */
  readonly km?: number;
  readonly sectorCode?: string;
  readonly occupationCode?: string;
  readonly contract?: Contract | (string & {});
  /** The searcher's own level: what asks for more is left out, what asks for nothing stays. */
  readonly educationCode?: string;
  /** Level of a vocational training. */
  readonly level?: TrainingLevel | (string & {});
  /** On line for so many days at most. */
  readonly days?: number;
  /** Only what still has a post or a seat. */
  readonly seats?: boolean;
  /** Axis of the municipality's plan. */
  readonly axis?: number;
}

/** Choices offered to people, kilometres and days; any other whole number is understood too. */
export const distances = [5, 10, 20, 40, 80] as const;
export const postedWithin = [1, 3, 7, 14, 30] as const;
export const axes = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a kept search keeps beside its own columns. Not the days: it tells only what is new. A distance without a place says nothing. */
const kept = ['km', 'occupationCode', 'contract', 'educationCode', 'level', 'seats', 'axis'] as const;
export type KeptFilters = Pick<SearchFilters, (typeof kept)[number]>;

/** In one order, so that the same choices are the same text. */
export function keptFilters(asked: KeptFilters & Pick<SearchFilters, 'communeCode'>): KeptFilters {
  const says = (name: (typeof kept)[number]): boolean => Boolean(asked[name]) && (name !== 'km' || Boolean(asked.communeCode));
  return Object.fromEntries(kept.flatMap((name) => (says(name) ? [[name, asked[name]]] : [])));
}

/** Levels of schooling that somebody with this one has too. An unknown level has none. */
export function levelsUpTo(code: string, levels: readonly { readonly code: string; readonly rank: number }[]): readonly string[] {
  const own = levels.find((level) => level.code === code);
  return own ? levels.filter(({ rank }) => rank <= own.rank).map((level) => level.code) : [];
}
