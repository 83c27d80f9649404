// An import as the API tells it.
export interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly at: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly unknownColumns: readonly string[];
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
export interface ImportLine {
  readonly line: number;
  readonly state: LineState;
  readonly offerId: string | null;
  readonly title: string;
  readonly problems: readonly LineProblem[];
}

export const lineStates = ['refused', 'review', 'created', 'updated', 'unchanged', 'duplicate'] as const;
export type LineState = (typeof lineStates)[number];

/** How many lines are in this state. */
export const countOf = (batch: Import, state: LineState): number => (state === 'duplicate' ? batch.duplicates : batch[state]);
