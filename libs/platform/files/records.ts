import type { CsvLine, CsvTable } from './csv.js';

/** Records with named values as a table: a column for each name, in the order in which names come. */
export function tableOfRecords(records: readonly { readonly line: number; readonly values: ReadonlyMap<string, string> }[]): CsvTable | undefined {
  const names = [...new Set(records.flatMap(({ values }) => [...values.keys()]))];
  const lines = records.map(({ line, values }): CsvLine => ({ line, cells: names.map((name) => values.get(name) ?? '') })).filter(({ cells }) => cells.some((cell) => cell.trim()));
  return names.length > 0 ? { head: { line: 0, cells: names }, lines, broken: [] } : undefined;
}
