/** One thing that is wrong with a file, by line (1 = the header) and column. `code`: a key of `cli:files.problems`. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The files cannot be used: every problem, by line and column. Nothing was written. */
export class FilesRefused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('files refused');
  }
}
