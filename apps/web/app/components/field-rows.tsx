// Rows of fields that belong together, numbered in words. A button below asks for one more: it sends the form and everything typed comes back.
import type { ReactNode } from 'react';
import styles from './field-rows.module.css';

export interface FieldRowsProps {
  readonly count: number;
  /** Name of a row, for example "Post 2". */
  readonly title: (n: number) => string;
  readonly children: (index: number) => ReactNode;
  /** The button "add another line". */
  readonly more?: ReactNode;
}

export function FieldRows({ count, title, children, more }: FieldRowsProps) {
  return (
    <div className={styles.rows}>
      {Array.from({ length: count }, (_, index) => (
        <fieldset key={index} className={styles.row}>
          <legend className={styles.title}>{title(index + 1)}</legend>
          <div className={styles.fields}>{children(index)}</div>
        </fieldset>
      ))}
      {more}
    </div>
  );
}

/** How many rows to show: the filled ones and at least one blank; `least` in all. */
export const rowsToShow = (filled: number, least: number, most: number): number => Math.min(most, Math.max(least, filled + 1));
