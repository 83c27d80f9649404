import type { ColumnGuess } from '#kernel/columns';
import { fold } from '#kernel/text';
import { type ImportField, importFields } from './import-columns.js';

/** Which column is what, as a person said it: title of the column → field. Columns that are not named are left aside. */
export type ColumnChoice = readonly { readonly column: string; readonly field: ImportField }[];

/** Files with this key have the same titles in the same order, case, accents and signs apart. */
export const headKeyOf = (titles: readonly string[]): string => titles.map((title) => fold(title) || title.trim()).join('\n');

export interface ChoiceFault {
  readonly at: number;
  readonly code: 'column_unknown' | 'column_twice';
}

/** Where a choice does not hold: a column that the file does not have, or a field that two columns claim. Positions in the choice. */
export function faultsOfChoice(choice: ColumnChoice, titles: readonly string[]): readonly ChoiceFault[] {
  return choice.flatMap(({ column, field }, at): ChoiceFault[] => {
    if (!titles.includes(column)) return [{ at, code: 'column_unknown' }];
    return choice.findIndex((other) => other.field === field || other.column === column) < at ? [{ at, code: 'column_twice' }] : [];
  });
}

/** The choice as the readers of lines want it. `titles`: of the columns, each once. */
export function columnsBy(choice: ColumnChoice, titles: readonly string[]): ColumnGuess<ImportField> {
  const chosen = importFields.flatMap((field) => {
    const column = choice.find((one) => one.field === field)?.column;
    return column !== undefined && titles.includes(column) ? [{ field, column, at: titles.indexOf(column) }] : [];
  });
  const sorted = chosen.sort((a, b) => a.at - b.at);
  return {
    at: new Map(sorted.map(({ field, at }) => [field, at])),
    titles: Object.fromEntries(sorted.map(({ field, column }) => [field, column])),
    unknown: titles.filter((title) => title !== '' && !sorted.some(({ column }) => column === title)),
  };
}
