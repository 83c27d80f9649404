import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { referencesErrors } from '../references.errors.js';
import type { Layout, Taxonomy, TaxonomyOccupation } from './domain/taxonomy.js';

type Cells = readonly string[];

/** What an occupation gathers while the files are read. */
interface Draft {
  label: string;
  readonly titles: string[];
  readonly texts: string[];
  readonly items: Map<string, number>;
  readonly settings: Set<string>;
  readonly interests: string[];
}
const draft = (label: string): Draft => ({ label, titles: [], texts: [], items: new Map(), settings: new Set(), interests: [] });

/** Reads a folder in the layout of ROME v347 or of O*NET, whichever its files show. `links` are read when the folder has them. Throws references.taxonomy_unknown, references.taxonomy_file_missing. */
export async function readTaxonomy(folder: string): Promise<Taxonomy> {
  const names = await readdir(folder);
  if (names.some((name) => /^unix_referentiel_code_rome_v\d+\w*\.csv$/.test(name))) return readRome(folder, names);
  if (names.includes('occupations.tsv')) return readOnet(folder, names);
  throw referencesErrors.taxonomy_unknown({ folder });
}

const finished = (layout: Layout, drafts: ReadonlyMap<string, Draft>, labels: ReadonlyMap<string, string>, links: Taxonomy['links']): Taxonomy => ({
  layout,
  links,
  occupations: [...drafts]
    .map(([code, { settings, ...rest }]): TaxonomyOccupation => ({
      code,
      ...rest,
      settings: [...settings],
      itemLabels: [...rest.items.keys()].flatMap((item) => labels.get(item) ?? []),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
});

function keepLink(links: Map<string, Map<string, number>>, from: string, to: string, gain: number): void {
  const known = links.get(from) ?? new Map<string, number>();
  links.set(from, known.set(to, Math.max(known.get(to) ?? 0, gain)));
}

async function readRome(folder: string, names: readonly string[]): Promise<Taxonomy> {
  const rows = async (pattern: RegExp, needed = true): Promise<readonly Cells[]> => {
    const name = names.find((one) => pattern.test(one));
    if (!name && needed) throw referencesErrors.taxonomy_file_missing({ folder, file: pattern.source });
    // in these files an apostrophe is written twice
    return name ? parse((await readFile(path.join(folder, name), 'utf8')).replaceAll("''", "'"), { bom: true, relax_column_count: true, from_line: 2 }) : [];
  };
  const drafts = new Map((await rows(/^unix_referentiel_code_rome_v\d/)).map(([code = '', , , label = '']) => [code, draft(label)]));
  const labels = new Map((await rows(/^unix_referentiel_competence_v/)).map(([item = '', label = '']) => [item, label]));
  const places = new Set((await rows(/^unix_referentiel_env_travail_v/, false)).map(([item = '']) => item));
  for (const [code = '', item = '', rubric, , kind] of await rows(/^unix_liens_rome_referentiels_v/)) {
    const one = drafts.get(code);
    if (kind === '1' || kind === '2') one?.items.set(item, Math.max(one.items.get(item) ?? 0, rubric === '6' || rubric === '7' ? 2 : 1));
    else if (places.has(item)) one?.settings.add(item);
  }
  for (const [code = '', item = ''] of await rows(/^unix_coherence_item_v/, false)) {
    const one = drafts.get(code);
    if (one && labels.has(item) && !one.items.has(item)) one.items.set(item, 1);
  }
  for (const [, , short = '', code = ''] of await rows(/^unix_referentiel_appellation_v/)) drafts.get(code)?.titles.push(short);
  for (const [code = '', , , text = ''] of await rows(/^unix_texte_v/, false)) drafts.get(code)?.texts.push(text);
  for (const [code = '', ...letters] of await rows(/^unix_referentiel_code_rome_riasec_v/, false)) drafts.get(code)?.interests.push(...letters.slice(0, 2));
  const links = new Map<string, Map<string, number>>();
  for (const [from = '', to = '', , , kind] of await rows(/^mobility\w*\.csv$/, false))
    if (drafts.has(from) && drafts.has(to) && from !== to) keepLink(links, from, to, kind === '1' ? 2 : 1);
  return finished('rome', drafts, labels, links);
}

const tiers: Readonly<Record<string, number>> = { 'Primary-Short': 3, 'Primary-Long': 2, Supplemental: 1 };

async function readOnet(folder: string, names: readonly string[]): Promise<Taxonomy> {
  const rows = async (pattern: RegExp, needed = true): Promise<readonly Cells[]> => {
    const name = names.find((one) => pattern.test(one));
    if (!name && needed) throw referencesErrors.taxonomy_file_missing({ folder, file: pattern.source });
    return name
      ? (await readFile(path.join(folder, name), 'utf8'))
          .trimEnd()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.split('\t'))
      : [];
  };
  const tasks = await rows(/^tasks\.tsv$/);
  const told = new Set(tasks.map(([code]) => code)); // an occupation without tasks is only a heading
  const drafts = new Map<string, Draft>();
  for (const [code = '', label = '', description = ''] of await rows(/^occupations\.tsv$/)) if (told.has(code)) drafts.set(code, { ...draft(label), texts: [description] });
  for (const [code = '', , task = ''] of tasks) drafts.get(code)?.texts.push(task);
  for (const [code = '', title = ''] of await rows(/^alternate_titles\.tsv$/, false)) drafts.get(code)?.titles.push(title);
  const labels = new Map((await rows(/^dwa\.tsv$/, false)).map(([item = '', label = '']) => [item, label]));
  for (const [code = '', item = ''] of await rows(/^occ_dwa\.tsv$/)) {
    const one = drafts.get(code);
    one?.items.set(item, (one.items.get(item) ?? 0) + 1);
  }
  const links = new Map<string, Map<string, number>>();
  for (const [from = '', to = '', tier = ''] of await rows(/^related\w*\.tsv$/, false))
    if (drafts.has(from) && drafts.has(to) && from !== to) keepLink(links, from, to, tiers[tier] ?? 1);
  return finished('onet', drafts, labels, links);
}
