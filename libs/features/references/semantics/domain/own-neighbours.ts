import { Neighbours } from './neighbours.js';
import type { TaxonomyOccupation } from './taxonomy.js';

interface Label {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}
/** What our own table says of an occupation. */
export interface OwnOccupation {
  readonly code: string;
  readonly label: Label;
  readonly aliases: readonly string[];
  readonly sector: string;
  readonly skills: readonly { readonly code: string; readonly essential: boolean }[];
}
export interface NearOccupation {
  readonly code: string;
  readonly near: string;
  /** From 1 on. */
  readonly place: number;
  /** How likely it is meant beside the nearest one, 1–100; the nearest has 100. */
  readonly percent: number;
}

const MOST = 12;
/** The nearest of our occupations for each, by the signals and weights of ROME: our table speaks French first, as ROME does, and its codes are ISCO groups. */
export function ownNeighbours(table: readonly OwnOccupation[], skillLabels: ReadonlyMap<string, string>): readonly NearOccupation[] {
  const occupations = table
    .map(({ code, label, aliases, sector, skills }): TaxonomyOccupation => ({
      code,
      label: label.fr,
      titles: [label.ar, label.en, ...aliases],
      texts: [],
      items: new Map(skills.map((skill) => [skill.code, skill.essential ? 2 : 1])),
      itemLabels: skills.flatMap((skill) => skillLabels.get(skill.code) ?? []),
      settings: [sector],
      interests: [],
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const neighbours = new Neighbours({ layout: 'rome', occupations, links: new Map() });
  return occupations.flatMap(({ code }) => {
    const found = neighbours.of(code, MOST) ?? [];
    return found.map(({ code: near, score }, i) => ({ code, near, place: i + 1, percent: Math.max(1, Math.round(100 * Math.exp(score - found[0]!.score))) }));
  });
}
