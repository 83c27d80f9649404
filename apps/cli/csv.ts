import { readFile, writeFile } from 'node:fs/promises';
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { Refused } from './refusals.js';
import type { Terminal } from './terminal.js';

export interface CsvRow {
  /** Line of the file on which the row ends. */
  readonly line: number;
  /** Cell of a column by any of its names; empty when there is none. */
  cell(...names: readonly string[]): string;
}

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

/** Comma, unless the first line has more semicolons or tabs. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string): number => head.split(sign).length - 1;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Reads a CSV with a line of headings, in capitals or not. Refuses a file without one of the columns; each may have several names: `code|item`. */
export async function readCsv(file: string, needed: readonly string[]): Promise<readonly CsvRow[]> {
  const text = await readFile(file, 'utf8');
  const [head, ...rows] = parsed(text, file);
  const columns = (head?.record ?? []).map((name) => name.trim().toLowerCase());
  const missing = needed.filter((names) => !names.split('|').some((name) => columns.includes(name)));
  if (missing.length > 0) throw new Refused('csv_columns', { file, columns: missing.join(', ') });
  return rows.map(({ record, info }) => ({
    line: info.lines,
    cell: (...names) => {
      const at = columns.findIndex((name) => names.includes(name));
      return at < 0 ? '' : (record[at] ?? '').trim();
    },
  }));
}

function parsed(text: string, file: string): readonly Parsed[] {
  const delimiter = delimiterOf(text);
  try {
    return parse(text, { bom: true, info: true, delimiter, quote: delimiter === '\t' ? null : '"', relax_column_count: true, skip_empty_lines: true }) as unknown as Parsed[];
  } catch (error) {
    throw new Refused('csv_broken', { file, line: (error as CsvError & { lines?: number }).lines ?? 0 });
  }
}

const quoted = (cell: string | number): string => (/[",\r\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));

/** Writes rows with their line of headings to a file, or to standard output when none is named. */
export async function writeCsv(terminal: Terminal, file: string | undefined, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
  if (file === undefined) terminal.print(text);
  else await writeFile(file, `${text}\n`);
}

/** How many answers a query gets, 1–1000. */
export function topOf(value: string | undefined): number {
  const top = Number(value ?? '10');
  if (!Number.isInteger(top) || top < 1 || top > 1000) throw new Refused('top_unreadable', { value });
  return top;
}
