import type { KnownFile, LabelLanguage } from './layout.js';

export type ConceptKind = 'occupation' | 'skill' | 'group';
export type Row = Readonly<Record<string, string | undefined>>;

/** One thing of a nomenclature with the names that a row gives it. */
export interface ConceptRow {
  readonly code: string;
  readonly kind: ConceptKind;
  /** ISCO-08 unit group, of occupations that name one. */
  readonly isco: string | null;
  readonly parent: string | null;
  readonly collection: string | null;
  readonly labels: readonly { readonly lang: LabelLanguage; readonly label: string; readonly preferred: boolean }[];
}
export interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly relation: 'essential' | 'optional';
}
/** Why a row is not taken; words in `cli:reference.problems`. */
export type RowProblem = 'code_missing' | 'label_missing' | 'isco_unreadable' | 'relation_unknown' | 'row_cut' | 'concept_unknown' | 'label_too_long';
export type ReadRow = { readonly concept: ConceptRow } | { readonly relation: RelationRow } | { readonly problem: RowProblem; readonly value: string };

/** Columns without which a file of that kind says nothing. */
const needed: Readonly<Record<KnownFile['kind'], readonly string[]>> = {
  occupations: ['conceptUri', 'preferredLabel', 'iscoGroup'],
  skills: ['conceptUri', 'preferredLabel'],
  collection: ['conceptUri', 'preferredLabel'],
  isco_groups: ['conceptUri', 'code', 'preferredLabel'],
  occupation_skills: ['occupationUri', 'relationType', 'skillUri'],
  skill_skills: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
  rome_codes: ['code_rome', 'libelle_rome'],
  rome_titles: ['code_ogr', 'libelle_appellation_long', 'code_rome'],
};

export const missingColumns = (kind: KnownFile['kind'], columns: readonly string[]): readonly string[] => needed[kind].filter((name) => !columns.includes(name));

const MOST_LETTERS = 300;
const cell = (row: Row, name: string): string => (row[name] ?? '').trim();
const wrong = (problem: RowProblem, value = ''): ReadRow => ({ problem, value: value.slice(0, 80) });

/** Other labels stand one per line, or with ` | ` between. A label that is the preferred one again is no other. */
const otherLabels = (text: string, preferred: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n|\s?\|\s?/)
      .map((label) => label.trim())
      .filter((label) => label !== '' && label !== preferred && label.length <= MOST_LETTERS),
  ),
];

const conceptKinds: Partial<Record<KnownFile['kind'], ConceptKind>> = { occupations: 'occupation', skills: 'skill', collection: 'skill', isco_groups: 'group' };

/** Reads one row of a file of ESCO or ROME. */
export function readRow(file: KnownFile, row: Row): ReadRow {
  if (file.kind === 'occupation_skills') return relation(cell(row, 'occupationUri'), cell(row, 'skillUri'), cell(row, 'relationType'));
  if (file.kind === 'skill_skills') return relation(cell(row, 'originalSkillUri'), cell(row, 'relatedSkillUri'), cell(row, 'relationType'));
  return file.source === 'rome' ? romeRow(file, row) : escoConcept(file, row);
}

function relation(from: string, to: string, kind: string): ReadRow {
  if (!from || !to) return wrong('code_missing', from || to);
  return kind === 'essential' || kind === 'optional' ? { relation: { from, to, relation: kind } } : wrong('relation_unknown', kind);
}

function escoConcept(file: KnownFile, row: Row): ReadRow {
  const code = cell(row, 'conceptUri');
  const preferred = cell(row, 'preferredLabel');
  const isco = file.kind === 'occupations' ? cell(row, 'iscoGroup').replace(/^C/, '') : '';
  if (!code) return wrong('code_missing', preferred);
  if (!preferred) return wrong('label_missing', code);
  if (preferred.length > MOST_LETTERS) return wrong('label_too_long', preferred);
  if (file.kind === 'occupations' && !/^\d{4}$/.test(isco)) return wrong('isco_unreadable', cell(row, 'iscoGroup'));
  const lang = file.lang!;
  const others = otherLabels(`${cell(row, 'altLabels')}\n${cell(row, 'hiddenLabels')}`, preferred);
  const labels = [{ lang, label: preferred, preferred: true }, ...others.map((label) => ({ lang, label, preferred: false }))];
  return { concept: { code, kind: conceptKinds[file.kind]!, isco: isco || null, parent: null, collection: file.collection ?? null, labels } };
}

/** ROME writes an apostrophe twice: `d''art`. */
const undoubled = (text: string): string => text.replaceAll("''", "'");

function romeRow(file: KnownFile, row: Row): ReadRow {
  const codes = file.kind === 'rome_codes';
  const code = cell(row, codes ? 'code_rome' : 'code_ogr');
  const [preferred = '', ...others] = (codes ? ['libelle_rome'] : ['libelle_appellation_long', 'libelle_appellation_court']).map((name) => undoubled(cell(row, name)));
  const parent = codes ? null : cell(row, 'code_rome');
  if (!code || parent === '') return wrong('code_missing', preferred);
  if (!preferred) return wrong('label_missing', code);
  if (preferred.length > MOST_LETTERS) return wrong('label_too_long', preferred);
  const other = others.filter((label) => label && label !== preferred);
  const labels = [preferred, ...other].map((label, at) => ({ lang: 'fr' as const, label, preferred: at === 0 }));
  return { concept: { code, kind: codes ? 'group' : 'occupation', isco: null, parent, collection: null, labels } };
}
