import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseMoney } from '#kernel/money';
import { projectRoot } from '#platform/config/paths';
import type { Tx } from '#platform/database/tx';

type Row = Record<string, string>;
interface Table {
  readonly file: string;
  readonly table: string;
  readonly key: readonly string[];
  /** The file is all there is: what it has not goes. */
  readonly whole?: true;
  /** Rows of the table that the file no longer speaks for: people changed them. */
  readonly unless?: string;
  /** Column → value of a row of the file. */
  readonly columns: Readonly<Record<string, (row: Row) => unknown>>;
}

const text =
  (name: string) =>
  (row: Row): string =>
    (row[name] ?? '').trim();
const maybe =
  (name: string) =>
  (row: Row): string | null =>
    row[name]?.trim() || null;
const number =
  (name: string) =>
  (row: Row): number | null =>
    row[name]?.trim() ? Number(row[name]) : null;
const list =
  (name: string) =>
  (row: Row): string[] =>
    (row[name] ?? '')
      .split('|')
      .map((part) => part.trim())
      .filter(Boolean);
const money =
  (name: string) =>
  (row: Row): string | null =>
    row[name]?.trim() ? parseMoney(row[name]).toString() : null;
const labels = { label_ar: text('label_ar'), label_fr: text('label_fr'), label_en: text('label_en') };
const place = { code: text('code'), label_ar: text('label_ar'), label_fr: text('label_fr') };
const skillColumns = { code: text('code'), kind: text('kind'), ...labels, aliases: list('aliases') };
const occupationColumns = { code: text('code'), isco: text('isco'), sector_code: text('sector'), ...labels, aliases: list('aliases') };
const communeColumns = { ...place, province_code: maybe('province_code'), aliases: list('aliases'), latitude: number('latitude'), longitude: number('longitude') };

/** In the order of their foreign keys. */
const tables: readonly Table[] = [
  { file: 'regions.csv', table: 'region', key: ['code'], columns: { code: text('code'), ...labels, population_2024: number('population_2024') } },
  {
    file: 'provinces.csv',
    table: 'province',
    key: ['code'],
    columns: { ...place, region_code: text('region_code'), kind: text('kind'), population_2024: number('population_2024') },
  },
  { file: 'communes.csv', table: 'commune', key: ['code'], columns: { ...communeColumns, kind: text('kind'), population_2024: number('population_2024') } },
  { file: 'cities.csv', table: 'commune', key: ['code'], columns: { ...communeColumns, kind: () => 'city' } },
  { file: 'education-levels.csv', table: 'education_level', key: ['code'], columns: { code: text('code'), rank: number('rank'), isced: number('isced'), ...labels } },
  { file: 'languages.csv', table: 'language', key: ['code'], columns: { code: text('code'), ...labels } },
  { file: 'sectors.csv', table: 'sector', key: ['code'], columns: { code: text('code'), ...labels } },
  { file: 'skills-white-collar.csv', table: 'skill', key: ['code'], columns: skillColumns },
  { file: 'skills-trades.csv', table: 'skill', key: ['code'], columns: skillColumns },
  { file: 'occupations-white-collar.csv', table: 'occupation', key: ['code'], columns: occupationColumns },
  { file: 'occupations-trades.csv', table: 'occupation', key: ['code'], columns: occupationColumns },
  {
    file: 'occupations-near.csv',
    table: 'occupation_near',
    key: ['occupation_code', 'near_code'],
    whole: true,
    columns: { occupation_code: text('code'), near_code: text('near'), place: number('place'), percent: number('percent') },
  },
  {
    file: 'schemes.csv',
    table: 'support_scheme',
    key: ['code'],
    columns: {
      ...{
        code: text('code'),
        operator: text('operator'),
        axis: number('axis'),
        kind: text('kind'),
        state: text('status'),
        amount_min: money('amount_min'),
        amount_max: money('amount_max'),
      },
      ...{ share_of_project: maybe('share_of_project'), duration_months: number('duration_months'), ...labels },
      ...{
        summary_ar: text('summary_ar'),
        summary_fr: text('summary_fr'),
        summary_en: text('summary_en'),
        conditions_fr: text('conditions_fr'),
        source: text('source'),
        certainty: text('certainty'),
        checked_on: text('checked_on'),
      },
    },
  },
  {
    file: 'holidays.csv',
    table: 'holiday',
    key: ['code', 'seeded_on'],
    unless: 'holiday.changed_at is not null',
    columns: { day: text('date'), seeded_on: text('date'), code: text('code'), kind: text('kind'), state: text('status'), ...labels, source: text('source') },
  },
];

export const referenceFolder = (): string => path.join(projectRoot(), 'libs/database/reference');

export const readReference = (file: string): Row[] => parse(fs.readFileSync(path.join(referenceFolder(), file)), { columns: true, bom: true, skip_empty_lines: true }) as Row[];

const hashOf = (file: string): string =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(referenceFolder(), file)))
    .digest('hex');

/** Upserts every reference table whose file changed since the last time. Gives file → rows for those that were loaded. */
export async function loadReferences(tx: Tx): Promise<ReadonlyMap<string, number>> {
  await tx.query("select pg_advisory_xact_lock(hashtext('reference_load'))");
  const known = new Map((await tx.query<{ file: string; content_hash: string }>('select file, content_hash from reference_load')).map((row) => [row.file, row.content_hash]));
  const loaded = new Map<string, number>();
  for (const table of tables) {
    const hash = hashOf(table.file);
    if (known.get(table.file) === hash) continue;
    const rows = readReference(table.file);
    if (table.whole) await tx.query(`delete from ${table.table}`);
    await upsert(tx, table, rows);
    if (table.table === 'occupation') await linkSkills(tx, rows);
    await tx.query('insert into reference_load (file, content_hash, rows) values ($1, $2, $3) on conflict (file) do update set content_hash = $2, rows = $3, loaded_at = now()', [
      table.file,
      hash,
      rows.length,
    ]);
    loaded.set(table.file, rows.length);
  }
  return loaded;
}

async function upsert(tx: Tx, table: Table, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(table.columns);
  const values = rows.map((row) => Object.fromEntries(names.map((name) => [name, table.columns[name]!(row)])));
  const changes = names.filter((name) => !table.key.includes(name)).map((name) => `${name} = excluded.${name}`);
  await tx.query(
    `insert into ${table.table} (${names.join(', ')}) select ${names.join(', ')} from jsonb_populate_recordset(null::${table.table}, $1) on conflict (${table.key.join(', ')}) do update set ${changes.join(', ')}${table.unless ? ` where not (${table.unless})` : ''}`,
    [JSON.stringify(values)],
  );
}

/** The skills of these occupations, replaced as a whole. */
async function linkSkills(tx: Tx, rows: readonly Row[]): Promise<void> {
  const links = rows.flatMap((row) => [
    ...list('skills_essential')(row).map((skill) => ({ occupation_code: row.code, skill_code: skill, essential: true })),
    ...list('skills_optional')(row).map((skill) => ({ occupation_code: row.code, skill_code: skill, essential: false })),
  ]);
  await tx.query('delete from occupation_skill where occupation_code = any($1)', [rows.map((row) => row.code)]);
  await tx.query('insert into occupation_skill select occupation_code, skill_code, bool_or(essential) from jsonb_populate_recordset(null::occupation_skill, $1) group by 1, 2', [
    JSON.stringify(links),
  ]);
}
