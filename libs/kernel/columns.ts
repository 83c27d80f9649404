import { fold } from './text.js';

/** Titles under which people write a field, most usual first: `{ place: ['ville', 'المدينة', 'city'] }`. */
export type Headings<F extends string> = Readonly<Record<F, readonly string[]>>;

export interface ColumnGuess<F extends string> {
  /** Field → position of its column. */
  readonly at: ReadonlyMap<F, number>;
  /** Field → title of its column as it stands in the file. */
  readonly titles: Readonly<Partial<Record<F, string>>>;
  /** Titles that were taken for nothing. */
  readonly unknown: readonly string[];
}

/**
 * Which column is what, by its title, case, accents and signs apart. A field has one column: that of its most usual title.
 * `inside`: then also titles that hold a known one, `Intitulé du poste à pourvoir`; the longest known title wins. Not for people: `Nom du père` is no name of theirs.
 */
export function guessColumns<F extends string>(head: readonly string[], headings: Headings<F>, options: { readonly inside?: boolean } = {}): ColumnGuess<F> {
  const folded = head.map((title) => fold(title));
  const known = (Object.keys(headings) as F[]).flatMap((field) => headings[field].map((heading) => ({ field, heading: fold(heading) })));
  const found = new Map<F, number>();
  const taken = new Set<number>();
  const take = (field: F, column: number): void => {
    if (found.has(field) || taken.has(column)) return;
    found.set(field, column);
    taken.add(column);
  };
  for (const { field, heading } of known) folded.forEach((title, column) => title !== '' && title === heading && take(field, column));
  if (options.inside) for (const { field, column } of insides(folded, known)) take(field, column);
  const at = new Map([...found].sort(([, a], [, b]) => a - b));
  return {
    at,
    titles: Object.fromEntries([...at].map(([field, column]) => [field, head[column]?.trim() ?? ''])) as Partial<Record<F, string>>,
    unknown: head.map((title) => title.trim()).filter((title, column) => title !== '' && !taken.has(column)),
  };
}

/** Known titles that stand inside a title: longer ones first, then those that stand nearer to its beginning. */
function insides<F>(titles: readonly string[], known: readonly { readonly field: F; readonly heading: string }[]): readonly { readonly field: F; readonly column: number }[] {
  return titles
    .flatMap((title, column) => known.map(({ field, heading }) => ({ field, column, length: heading.length, from: ` ${title} `.indexOf(` ${heading} `) })))
    .filter(({ from, length }) => from >= 0 && length > 2)
    .sort((a, b) => b.length - a.length || a.from - b.from || a.column - b.column);
}
