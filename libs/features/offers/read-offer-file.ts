import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { type ColumnGuess, guessColumns } from '#kernel/columns';
import { ReferenceQueries } from '#features/references';
import { Db, hashOf } from '#platform/database/db';
import type { CsvTable } from '#platform/files/csv';
import { readTable } from '#platform/files/table';
import { type ImportField, importHeadings } from './domain/import-columns.js';
import { type ColumnChoice, columnsBy, faultsOfChoice, headKeyOf } from './domain/import-mapping.js';
import { type ReadLine, readOffer } from './domain/import-offer.js';
import { problem } from './domain/import-problem.js';
import { offerWords } from './import-words.js';
import { offerErrors } from './offers.errors.js';

/** How the columns were found: by their titles, as they were kept for this source, or as somebody has just said. */
export type MappingFrom = 'guess' | 'kept' | 'chosen';

export interface FileToRead {
  readonly organisationId: string;
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly kind: 'job' | 'training';
  /** What somebody says of the columns; wins over what is kept and what is guessed. */
  readonly columns?: ColumnChoice | undefined;
  /** Read it also when no column holds the title: every line is refused, and the columns can be told then. */
  readonly untitled?: boolean;
}
export interface ReadFile {
  readonly columns: ColumnGuess<ImportField>;
  readonly mappingFrom: MappingFrom;
  readonly lines: readonly (ReadLine & { readonly line: number; readonly raw: Readonly<Record<string, string>> })[];
  /** Titles of the columns as the lines keep them, in their order. */
  readonly titles: readonly string[];
  readonly contentHash: string;
}

const MOST_LINES = 20_000;
/** Lines between two breaths: the process answers others meanwhile. */
const BREATH = 100;

/** Reads a file of offers: its table, which column is what, and each line as an offer or as what is wrong with it. Writes nothing. */
@Injectable()
export class ReadOfferFile {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws offers.file_empty, file_unreadable, file_too_large { most }, no_title_column, column_unknown, column_twice. */
  async read(file: FileToRead): Promise<ReadFile> {
    const table = await tableOf(file.bytes);
    const titles = titlesOf(table);
    const { columns, mappingFrom } = await this.columnsOf(file, table, titles);
    if (!columns.at.has('title') && !file.untitled) throw offerErrors.no_title_column({}, [{ path: 'file', code: 'offers.no_title_column' }]);
    const words = await offerWords(this.references);
    const options = { kind: file.kind, today: this.clock.today() };
    const lines: ReadFile['lines'][number][] = [];
    for (const [i, { line, cells }] of table.lines.entries()) {
      if (i % BREATH === 0) await setImmediate();
      lines.push({ line, raw: rawOf(titles, cells), ...readOffer(line, cells, titles.length, columns, words, options) });
    }
    const broken = table.broken.map(({ line, text }) => ({ line, raw: { [titles[0] ?? '1']: text }, content: text, problems: [problem(line, null, text, 'quote_open')] }));
    const contentHash = hashOf(Buffer.from(file.bytes).toString('base64'));
    return { columns, mappingFrom, titles, lines: [...lines, ...broken].sort((a, b) => a.line - b.line), contentHash };
  }

  private async columnsOf({ organisationId, source, columns }: FileToRead, { head }: CsvTable, titles: readonly string[]): Promise<Pick<ReadFile, 'columns' | 'mappingFrom'>> {
    if (columns) {
      const faults = faultsOfChoice(columns, titles).map(({ at, code }) => ({
        path: `columns.${at}.field`,
        code: `offers.${code}`,
        params: { column: columns[at]?.column ?? '' },
      }));
      if (faults[0]) throw offerErrors[faults[0].code === 'offers.column_twice' ? 'column_twice' : 'column_unknown'](faults[0].params, faults);
      return { columns: columnsBy(columns, titles), mappingFrom: 'chosen' };
    }
    const kept = await this.db.one<{ columns: ColumnChoice }>('select columns from import_mapping where organisation_id = $1 and source = $2 and head_key = $3', [
      ...[organisationId, source, headKeyOf(titles)],
    ]);
    if (kept) return { columns: columnsBy(namedAs(kept.columns, titles), titles), mappingFrom: 'kept' };
    return { columns: guessColumns(head.cells, importHeadings, { inside: true }), mappingFrom: 'guess' };
  }
}

/** A kept choice under the titles as this file writes them. */
const namedAs = (kept: ColumnChoice, titles: readonly string[]): ColumnChoice =>
  kept.map(({ column, field }) => ({ field, column: titles.find((title) => headKeyOf([title]) === headKeyOf([column])) ?? column }));

async function tableOf(bytes: Uint8Array): Promise<CsvTable> {
  const at = (code: 'file_empty' | 'file_unreadable' | 'file_too_large', params = {}): Error => offerErrors[code](params, [{ path: 'file', code: `offers.${code}`, params }]);
  const table = await readTable(bytes);
  if (!table) throw at(bytes.every((byte) => byte <= 32) ? 'file_empty' : 'file_unreadable');
  if (table.lines.length + table.broken.length === 0) throw at('file_empty');
  if (table.lines.length + table.broken.length > MOST_LINES) throw at('file_too_large', { most: MOST_LINES });
  return table;
}

/** Titles of the columns; one that is empty or stands twice has its number. */
const titlesOf = ({ head }: CsvTable): readonly string[] =>
  head.cells.map((cell, i) => {
    const title = cell.trim();
    return title !== '' && head.cells.findIndex((other) => other.trim() === title) === i ? title : `${title} ${i + 1}`.trim();
  });

/** The cells under the titles of their columns, as they stand; cells beyond the last title under their number. */
function rawOf(titles: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(cells.flatMap((cell, i) => (titles[i] !== undefined || cell.trim() !== '' ? [[titles[i] ?? `${i + 1}`, cell]] : [])));
}
