// A table on a wide screen, cards on a phone: the same HTML, its cells named by their column.
import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and numbers: at the end of the cell, figures of equal width. */
  readonly number?: boolean;
  /** The column that names the row: the head of its card. Exactly one. */
  readonly head?: boolean;
}
export interface DataTableProps<Row> {
  /** What the table shows, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Last line: totals, by key of the column. */
  readonly foot?: Readonly<Record<string, ReactNode>>;
  /** Rows that need the eye: late, wrong. */
  readonly toneOf?: (row: Row) => 'bad' | 'good' | undefined;
  /** Long lists of few figures: on a phone the head stands beside two columns without names, instead of a card of lines. */
  readonly dense?: boolean;
}

export function DataTable<Row>({ caption, columns, rows, rowKey, foot, toneOf, dense = false }: DataTableProps<Row>) {
  // role="…" again: display:block would take the table's meaning away in some browsers
  return (
    <table className={`${styles.table} ${dense ? styles.dense : ''}`} role="table">
      <caption className="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} role="columnheader" scope="col" className={column.number ? styles.number : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" data-tone={toneOf?.(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {foot[column.key]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cell<Row>({ column, children }: { readonly column: Column<Row>; readonly children: ReactNode }) {
  const empty = children === undefined || children === null || children === false || children === '';
  const className = [column.number && styles.number, column.head && styles.head, empty && styles.empty].filter(Boolean).join(' ') || undefined;
  const inside = (
    <>
      <span className={styles.name} aria-hidden="true">
        {column.title}
      </span>
      <span className={styles.value}>{children}</span>
    </>
  );
  return column.head ? (
    <th role="rowheader" scope="row" className={className}>
      {inside}
    </th>
  ) : (
    <td role="cell" className={className}>
      {inside}
    </td>
  );
}
