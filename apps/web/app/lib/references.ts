// Lists to choose from, for pages with forms; labels in the language of the page only, so that little goes to the phone.
import type { RouterContextProvider } from 'react-router';
import type { Option } from '../components/field';
import type { Lang } from '../i18n';
import { get } from './api';
import { inLang } from './format';
import type { Coded, Label } from './profile';

type Context = Readonly<RouterContextProvider>;
interface Commune extends Coded {
  readonly province: Label | null;
  readonly provinceCode: string | null;
}
export interface OptionGroup {
  /** Null: large cities outside of the region. */
  readonly group: string | null;
  readonly items: readonly Option[];
}

const list = async <T extends Coded>(context: Context, path: string): Promise<readonly T[]> => (await get<{ items: readonly T[] }>(context, `/api/references/${path}`)).items;
const optionOf =
  (lang: Lang) =>
  (one: Coded): Option => ({ value: one.code, label: inLang(one.label, lang) });
const byLabel =
  (lang: Lang) =>
  (a: Option, b: Option): number =>
    a.label.localeCompare(b.label, lang);

export const readOptions = async (context: Context, lang: Lang, path: 'education-levels' | 'languages'): Promise<readonly Option[]> =>
  (await list(context, path)).map(optionOf(lang));
export const readSectors = async (context: Context, lang: Lang): Promise<readonly Option[]> => (await list(context, 'sectors')).map(optionOf(lang)).sort(byLabel(lang));

/** Names of these codes, in this order; unknown ones are left out. */
export async function readNames(context: Context, lang: Lang, path: 'occupations' | 'skills', codes: readonly string[]): Promise<readonly Option[]> {
  return codes.length === 0 ? [] : (await list(context, `${path}?codes=${codes.map(encodeURIComponent).join(',')}`)).map(optionOf(lang));
}

/** What fits the typed words; none for no words. */
export async function suggest(context: Context, lang: Lang, path: 'occupations' | 'skills', typed: string): Promise<readonly Option[]> {
  const words = typed.trim().slice(0, 120);
  return words === '' ? [] : (await list(context, `${path}/suggest?limit=12&q=${encodeURIComponent(words)}`)).map(optionOf(lang));
}

/** Skills that these occupations ask for, the essential ones first. */
export async function proposedSkills(context: Context, lang: Lang, occupations: readonly string[]): Promise<readonly Option[]> {
  return occupations.length === 0 ? [] : (await list(context, `skills/proposed?occupations=${occupations.map(encodeURIComponent).join(',')}`)).map(optionOf(lang));
}

/** The own prefecture first, then Agadir, then the rest of Souss-Massa by province, then large cities. */
const HOME_PROVINCES = ['09.273', '09.001'];

/** Communes by province, nearest provinces first. */
export async function readCommunes(context: Context, lang: Lang): Promise<readonly OptionGroup[]> {
  const groups = new Map<string, { rank: string; group: string | null; items: Option[] }>();
  for (const commune of await list<Commune>(context, 'communes')) {
    const code = commune.province ? (commune.provinceCode ?? '') : '';
    const near = HOME_PROVINCES.indexOf(code);
    const name = commune.province && inLang(commune.province, lang);
    const known = groups.get(code) ?? { rank: code === '' ? '9' : near >= 0 ? String(near) : `5${name}`, group: name, items: [] };
    known.items.push(optionOf(lang)(commune));
    groups.set(code, known);
  }
  return [...groups.values()].sort((a, b) => a.rank.localeCompare(b.rank, lang)).map(({ group, items }) => ({ group, items: items.sort(byLabel(lang)) }));
}
