/** Which taxonomy a folder holds; each has weights of its own. */
export type Layout = 'rome' | 'onet';

/** One occupation with all that a taxonomy says about it; what it does not say is empty. */
export interface TaxonomyOccupation {
  readonly code: string;
  readonly label: string;
  /** Other titles of it. */
  readonly titles: readonly string[];
  /** Definition, conditions, tasks. */
  readonly texts: readonly string[];
  /** Skill or activity → weight: 2 core, 1 other. */
  readonly items: ReadonlyMap<string, number>;
  /** Labels of those items, where they have one. */
  readonly itemLabels: readonly string[];
  /** Where the work takes place. */
  readonly settings: readonly string[];
  /** RIASEC letters, major first. */
  readonly interests: readonly string[];
}

/** Occupations in the order of their codes, and what experts linked: source → target → gain. */
export interface Taxonomy {
  readonly layout: Layout;
  readonly occupations: readonly TaxonomyOccupation[];
  readonly links: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** How many letters of a code name its family and its domain. */
export const prefixes: Readonly<Record<Layout, readonly [number, number]>> = { rome: [1, 3], onet: [2, 5] };
