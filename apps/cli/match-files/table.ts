import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse';
import type { Problem } from './problem.js';

/** Levels of languages by their European names. */
const CEFR: Readonly<Record<string, number>> = { A1: 1, A2: 2, B1: 3, B2: 4, C1: 5, C2: 6 };

/** Reads the cells of one line, and keeps what is wrong with them. */
export class Line {
  constructor(
    private readonly file: string,
    private readonly number: number,
    private readonly cells: Readonly<Record<string, string>>,
    private readonly problems: Problem[],
  ) {}

  text(column: string): string {
    return (this.cells[column] ?? '').trim();
  }

  needed(column: string): string {
    const value = this.text(column);
    if (value === '') this.wrong(column, 'value_missing');
    return value;
  }

  /** Values between semicolons; each once. */
  list(column: string): string[] {
    return [
      ...new Set(
        this.text(column)
          .split(';')
          .map((value) => value.trim())
          .filter((value) => value !== ''),
      ),
    ];
  }

  whole(column: string, from: number, to: number, otherwise?: number): number {
    const value = otherwise === undefined ? this.needed(column) : this.text(column);
    if (value === '') return otherwise ?? from;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= from && number <= to) return number;
    this.wrong(column, 'not_whole', value, { from, to });
    return from;
  }

  yes(column: string, otherwise: boolean): boolean {
    const value = this.text(column).toLowerCase();
    if (value === '') return otherwise;
    if (['yes', 'true', '1', 'oui', 'y', 'نعم'].includes(value)) return true;
    if (!['no', 'false', '0', 'non', 'n', 'لا'].includes(value)) this.wrong(column, 'not_yes_no', value);
    return false;
  }

  /** `code` or `code:level`. */
  levels(column: string, otherwise: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const value of this.list(column)) {
      const [, code, level] = /^(.+?)(?::\s*(\d{1,3}|[A-C][12]))?$/i.exec(value) ?? [];
      if (code === undefined || code.includes(':')) this.wrong(column, 'level_unreadable', value);
      else found.set(code, level === undefined ? otherwise : (CEFR[level.toUpperCase()] ?? Math.min(9, Number(level))));
    }
    return found;
  }

  wrong(column: string, code: string, value = this.text(column), params: Problem['params'] = {}): void {
    this.problems.push({ file: this.file, line: this.number, column, code, value, params });
  }
}

/** So many problems are told; then reading stops. */
export const MOST_PROBLEMS = 50;

/** Visits every line of a CSV file (UTF-8, comma, header). Columns that are needed and missing are the only problem then. */
export async function readTable(file: string, needed: readonly string[], problems: Problem[], visit: (line: Line) => void): Promise<void> {
  const name = path.basename(file);
  let header: readonly string[] = [];
  const parser = parse({ bom: true, skip_empty_lines: true, relax_column_count: true, trim: true, info: true, columns: false });
  const stream = fs.createReadStream(file);
  stream.once('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (header.length === 0) {
        header = record.map((column) => column.toLowerCase());
        for (const column of needed)
          if (!header.includes(column)) problems.push({ file: name, line: 1, column, code: 'column_missing', value: '', params: { found: header.join(', ') } });
        if (problems.length > 0) return;
        continue;
      }
      const line = new Line(name, info.lines, Object.fromEntries(header.map((column, i) => [column, record[i] ?? ''])), problems);
      if (record.length !== header.length) line.wrong(header[Math.min(record.length, header.length) - 1]!, 'columns_differ', '', { found: record.length, wanted: header.length });
      visit(line);
      if (problems.length >= MOST_PROBLEMS) return;
    }
  } catch (error) {
    const { code, lines, message } = error as { code?: string; lines?: number; message: string };
    if (!code?.startsWith('CSV_')) throw error;
    problems.push({ file: name, line: lines ?? 0, column: '', code: 'not_csv', value: message });
  } finally {
    stream.destroy();
  }
  if (header.length === 0) problems.push({ file: name, line: 1, column: needed[0]!, code: 'column_missing', value: '', params: { found: '' } });
}
