import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';

/** Cells of a record and the number of the line where it begins, counted as an editor counts them. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}
export interface CsvTable {
  readonly head: CsvLine;
  readonly lines: readonly CsvLine[];
  /** Lines with a quotation mark that is never closed: left out, so that they do not swallow the good lines after them. */
  readonly broken: readonly { readonly line: number; readonly text: string }[];
}

/** A file with more open quotation marks than this is no table; each of them means reading the rest again. */
const MOST_BROKEN = 100;
const separators = [';', ',', '\t', '|'] as const;

/**
 * A CSV as spreadsheets write it: any of the usual encodings, separator by the first line (or `sep=;`), newlines inside quotation marks.
 * Empty lines do not count. Undefined when it is no text, holds not even a first line, or is broken in a hundred places.
 */
export function readCsv(bytes: Uint8Array): CsvTable | undefined {
  const decoded = decodeText(bytes);
  if (decoded === undefined) return undefined;
  const [, told] = /^sep=(.)\r?\n/.exec(decoded) ?? [];
  const delimiter = told ?? separatorOf(decoded);
  // the line of the separator stays as an empty one, so that the others keep their numbers
  const text = told ? decoded.replace(/^sep=./, '') : decoded;
  const broken: { line: number; text: string }[] = [];
  const [head, ...lines] = recordsOf({ text, line: 1 }, delimiter, undefined, broken);
  return head && broken.length <= MOST_BROKEN ? { head, lines, broken: broken.sort((a, b) => a.line - b.line) } : undefined;
}

/** The sign that cuts the first line into most parts, outside quotation marks. */
function separatorOf(text: string): string {
  const first = text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  return separators.reduce((best, one) => (bare.split(one).length > bare.split(best).length ? one : best));
}

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Records of a piece of the file. `width`: number of columns of the first line, once known. */
function recordsOf(whole: Piece, delimiter: string, width: number | undefined, broken: { line: number; text: string }[]): CsvLine[] {
  const found: CsvLine[] = [];
  for (let piece: Piece | undefined = whole; piece;) {
    if (broken.length > MOST_BROKEN) return found;
    const { records, rest } = parsed(piece, delimiter);
    for (const { raw, cells, line } of records) {
      const columns: number | undefined = width ?? found[0]?.cells.length;
      if (columns !== undefined && swallows(raw, cells, columns)) {
        const [first, after] = cut({ text: raw, line });
        broken.push(first);
        found.push(...recordsOf(after, delimiter, columns, broken));
      } else if (cells.some((cell) => cell.trim())) found.push({ line, cells });
    }
    if (!rest) break;
    const [first, after] = cut(rest);
    broken.push(first);
    piece = after.text.trim() ? after : undefined;
  }
  return found;
}

/** A record over several lines with too many or too few cells, or with a cell over several lines that is not written as one: a quotation mark was left open. */
const swallows = (raw: string, cells: readonly string[], columns: number): boolean =>
  /[\r\n]/.test(raw) && (cells.length !== columns || cells.some((cell) => /[\r\n]/.test(cell) && !raw.includes(`"${cell.replaceAll('"', '""')}"`)));

/** Complete records, and what begins with a quotation mark that is never closed. */
function parsed({ text, line }: Piece, delimiter: string): { readonly records: readonly { raw: string; cells: string[]; line: number }[]; readonly rest?: Piece } {
  const records: { raw: string; cells: string[]; line: number }[] = [];
  let read = 0;
  let next = line;
  const keep = ({ record, raw }: { record: string[]; raw: string }): null => {
    const start = raw.length - raw.trimStart().length;
    const skipped = raw.slice(0, start).search(/[^\r\n]/) < 0 ? raw.slice(0, start) : '';
    const own = raw.slice(skipped.length).replace(/(?:\r\n|\r|\n)$/, '');
    records.push({ raw: own, cells: record, line: next + breaksIn(skipped) });
    next += breaksIn(raw);
    read += raw.length;
    return null;
  };
  try {
    parse(text, { delimiter, info: true, raw: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, on_record: keep as never });
  } catch (error) {
    if ((error as { code?: string }).code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    const left = text.slice(read);
    const blank = /^(?:[\r\n]*)/.exec(left)![0];
    return { records, rest: { text: left.slice(blank.length), line: next + breaksIn(blank) } };
  }
  return { records };
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** The first line of a piece, and the piece after it. */
function cut({ text, line }: Piece): [{ readonly line: number; readonly text: string }, Piece] {
  const end = /\r\n|\r|\n/.exec(text);
  const first = end ? text.slice(0, end.index) : text;
  return [
    { line, text: first },
    { line: line + 1, text: end ? text.slice(end.index + end[0].length) : '' },
  ];
}
