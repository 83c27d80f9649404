/** Where labels come from that an operator has downloaded. */
export type LabelSource = 'esco' | 'rome';
export const labelSources: readonly LabelSource[] = ['esco', 'rome'];
export const labelLanguages = ['fr', 'ar', 'en'] as const;
export type LabelLanguage = (typeof labelLanguages)[number];

/** What the rows of a file are. */
export type FileKind = 'occupations' | 'skills' | 'isco_groups' | 'collection' | 'occupation_skills' | 'skill_skills' | 'rome_codes' | 'rome_titles';

export interface KnownFile {
  readonly name: string;
  readonly source: LabelSource;
  readonly kind: FileKind;
  /** Language of the labels; relations have none. */
  readonly lang?: LabelLanguage;
  /** `green` of greenSkillsCollection_fr.csv */
  readonly collection?: string;
}

const esco = /^(?:(occupations|skills|ISCOGroups)|(\w+?)SkillsCollection|(occupationSkillRelations|skillSkillRelations))(?:_([a-z]{2}))?\.csv$/;
const kinds: Readonly<Record<string, FileKind>> = {
  occupations: 'occupations',
  skills: 'skills',
  ISCOGroups: 'isco_groups',
  occupationSkillRelations: 'occupation_skills',
  skillSkillRelations: 'skill_skills',
};
/** Concepts before what names or joins them. */
const order: readonly FileKind[] = ['isco_groups', 'occupations', 'skills', 'collection', 'occupation_skills', 'skill_skills', 'rome_codes', 'rome_titles'];

/** What a file of a download is, by its name: CSV layout of ESCO 1.2, or ROME as France Travail publishes it. Undefined for all others. */
export function fileNamed(name: string): KnownFile | undefined {
  if (/^unix_referentiel_code_rome_v\d+\w*\.csv$/.test(name)) return { name, source: 'rome', kind: 'rome_codes', lang: 'fr' };
  if (/^unix_referentiel_appellation_v\d+\w*\.csv$/.test(name)) return { name, source: 'rome', kind: 'rome_titles', lang: 'fr' };
  const [, concepts, collection, relations, suffix] = esco.exec(name) ?? [];
  if (relations) return { name, source: 'esco', kind: kinds[relations]! };
  const lang = labelLanguages.find((one) => one === suffix);
  if (!lang) return undefined;
  if (concepts) return { name, source: 'esco', kind: kinds[concepts]!, lang };
  return collection ? { name, source: 'esco', kind: 'collection', lang, collection } : undefined;
}

/** The files of a folder that can be taken, in the order in which they are. */
export const knownFiles = (names: readonly string[]): readonly KnownFile[] =>
  names.flatMap((name) => fileNamed(name) ?? []).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? -1 : 1));
