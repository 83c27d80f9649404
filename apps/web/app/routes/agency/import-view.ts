// An import as the API tells it.
export interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly at: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly mappingFrom: 'guess' | 'kept' | 'chosen';
  readonly trial: boolean;
  readonly lines: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly review: number;
  readonly duplicates: number;
  readonly removed: number;
}
export interface LineProblem {
  readonly column: string | null;
  readonly value: string;
  readonly severity: string;
  readonly message: string;
  readonly repair: string;
}
export interface LineChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}
export interface ImportLine {
  /** null: an offer that the whole list leaves out. */
  readonly line: number | null;
  readonly state: LineState;
  readonly offerId: string | null;
  readonly title: string;
  readonly problems: readonly LineProblem[];
  readonly changes: readonly LineChange[];
}

export const lineStates = ['refused', 'review', 'created', 'updated', 'unchanged', 'duplicate', 'removed'] as const;
export type LineState = (typeof lineStates)[number];

/** How many lines are in this state. */
export const countOf = (batch: Import, state: LineState): number => (state === 'duplicate' ? batch.duplicates : batch[state]);

/** What a column may hold, in the order of the list. The number of a row is understood and not used. */
export const columnFields = [
  ...['title', 'externalRef', 'employerName', 'place', 'contract', 'workTime', 'salary', 'salaryMin', 'salaryMax', 'education', 'experience', 'experienceMonths', 'sector'],
  ...['description', 'skills', 'languages', 'posts', 'startsOn', 'closesOn', 'maxAge', 'kind', 'occupationCode', 'remote', 'rowNumber'],
] as const;
