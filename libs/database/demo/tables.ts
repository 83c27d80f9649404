import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { addDays, type LocalDate } from '#kernel/calendar';
import { projectRoot } from '#platform/config/paths';

/** What people here do or would like to do, with the venture a founder makes of it (empty for wage work). Amounts decimal MAD. */
export interface Trade {
  readonly key: string;
  /** Who mostly does this work here, when that is marked; the town has its exceptions. */
  readonly mostly: 'f' | 'm' | undefined;
  readonly occupation: string;
  readonly also: readonly string[];
  readonly education: readonly string[];
  readonly sector: string;
  readonly languages: readonly string[];
  readonly venture: { readonly title: Both; readonly summary: Both; readonly needs: number; readonly amount: number; readonly physical: number } | undefined;
}
export interface Both {
  readonly fr: string;
  readonly ar: string;
}

/** A job or training from which three offers are made. */
export interface OfferPattern {
  readonly organisation: string;
  readonly kind: 'job' | 'training';
  readonly occupation: string;
  readonly title: Both;
  readonly text: Both;
  readonly contract: string;
  readonly time: string;
  readonly salaryMin: number | undefined;
  readonly salaryMax: number | undefined;
  readonly education: string;
  readonly months: number;
  readonly languages: readonly { readonly code: string; readonly level: number }[];
  readonly places: readonly string[];
  readonly posts: number;
}

type Row = Record<string, string>;
const textOf = (file: string): string => fs.readFileSync(path.join(projectRoot(), 'libs/database/demo', file), 'utf8');
const read = (file: string): Row[] => parse(textOf(file), { columns: true, skip_empty_lines: true }) as Row[];
const list = (text: string | undefined): string[] => (text ?? '').split('|').filter(Boolean);
const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

export const readTrades = (): readonly Trade[] =>
  read('trades.csv').map((row) => ({
    key: row.key!,
    mostly: row.mostly === 'f' || row.mostly === 'm' ? row.mostly : undefined,
    occupation: row.occupation!,
    also: list(row.also),
    education: list(row.education),
    sector: row.sector!,
    languages: list(row.languages),
    venture: row.venture_fr
      ? {
          title: { fr: row.venture_fr, ar: row.venture_ar! },
          summary: { fr: row.summary_fr!, ar: row.summary_ar! },
          needs: Number(row.needs),
          amount: Number(row.amount),
          physical: Number(row.physical),
        }
      : undefined,
  }));

export const readOfferPatterns = (): readonly OfferPattern[] =>
  read('offers.csv').map((row) => ({
    organisation: row.organisation!,
    kind: row.kind as OfferPattern['kind'],
    occupation: row.occupation!,
    title: { fr: row.title_fr!, ar: row.title_ar! },
    text: { fr: row.text_fr!, ar: row.text_ar! },
    contract: row.contract!,
    time: row.time!,
    salaryMin: number(row.salary_min),
    salaryMax: number(row.salary_max),
    education: row.education!,
    months: Number(row.months),
    languages: list(row.languages).map((pair) => ({ code: pair.split(':')[0]!, level: Number(pair.split(':')[1]) })),
    places: list(row.places),
    posts: Number(row.posts),
  }));

/** A list as an agency sends it: twelve lines that go in, three of them for review, one that looks like another, and three that do not. Its days stand as `{+30}`, counted from today. */
export const readAgencyList = (today: LocalDate): string =>
  textOf('anapec-list.csv').replace(/\{([+-]\d+)\}/g, (_all, days: string) => addDays(today, Number(days)).split('-').reverse().join('/'));

/** Places of the demo by a word, with their official codes. */
export const places = {
  dcheira: '09.273.01.13',
  inezgane: '09.273.01.15',
  ait_melloul: '09.273.01.05',
  lqliaa: '09.273.01.17',
  temsia: '09.273.05.27',
  agadir: '09.001.01.01',
  taghazout: '09.001.07.23',
  tamri: '09.001.07.25',
  drargua: '09.001.05.09',
  biougra: '09.163.01.11',
  ait_amira: '09.163.01.01',
  sidi_bibi: '09.163.01.27',
  belfaa: '09.163.05.11',
  inchaden: '09.163.05.19',
  tiznit: '09.581.01.07',
} as const;
export type PlaceName = keyof typeof places;
export const placeCode = (name: string): string | undefined => places[name as PlaceName];
