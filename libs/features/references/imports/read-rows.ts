import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import type { KnownFile } from './domain/layout.js';
import { missingColumns, readRow, type ReadRow, type Row } from './domain/rows.js';
import { referencesErrors } from '../references.errors.js';

export interface LabelLine {
  /** Line of the file on which the row ends; fields may hold line breaks. */
  readonly line: number;
  readonly read: ReadRow;
}
export interface LabelFile {
  readonly hash: string;
  readonly lines: readonly LabelLine[];
}

/** Reads a file of labels whole. Throws references.label_file_* when it is no UTF-8, has not its columns, or breaks off inside quotes. */
export async function readLabelFile(path: string, file: KnownFile): Promise<LabelFile> {
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const text = textOf(bytes, file.name);
  const { columns, rows } = rowsOf(text, file.name);
  const missing = missingColumns(file.kind, columns);
  if (missing.length > 0) throw referencesErrors.label_file_columns({ file: file.name, columns: missing.join(', ') });
  if (rows.length === 0) throw referencesErrors.label_file_empty({ file: file.name });
  const lines = rows.map(({ record, info }): LabelLine => {
    const row: Row = Object.fromEntries(columns.map((name, at) => [name, record[at]]));
    return { line: info.lines, read: record.length === columns.length ? readRow(file, row) : { problem: 'row_cut', value: `${record.length} / ${columns.length}` } };
  });
  return { hash, lines };
}

function textOf(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw referencesErrors.label_file_encoding({ file });
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: Info;
}

function rowsOf(text: string, file: string): { readonly columns: readonly string[]; readonly rows: readonly Parsed[] } {
  try {
    const [head, ...rows] = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as Parsed[];
    return { columns: (head?.record ?? []).map((name) => name.trim()), rows };
  } catch (error) {
    throw referencesErrors.label_file_broken({ file, line: (error as CsvError & { lines?: number }).lines ?? 0 });
  }
}
