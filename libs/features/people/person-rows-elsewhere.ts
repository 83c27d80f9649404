import { type FactoryProvider, Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';

/** A column of another feature that names a person. Table and column are names of ours, never typed by anybody. */
export interface PersonColumn {
  readonly table: string;
  readonly column: string;
  /** SQL over the row `x`, the old person `$1` and the new one `$2`: such a row stays where it is (the new one has its twin). */
  readonly unless?: string;
  /** When a merge is undone, rows that hang on rows of this table which go back go with them, also those born since: a loan follows its application. */
  readonly follows?: { readonly table: string; readonly column: string };
}

/** Rows of one table that went from one person to another. */
export interface MovedRows {
  readonly table: string;
  readonly column: string;
  readonly ids: readonly string[];
}

/**
 * What the features above keep about a person. Each says at its own door which columns name one; when two persons turn out to be one, their rows follow in the same transaction.
 * A test holds the list against every foreign key of the schema.
 */
@Injectable()
export class PersonRowsElsewhere {
  private readonly owned: { readonly feature: string; readonly columns: readonly PersonColumn[] }[] = [];

  own(feature: string, columns: readonly PersonColumn[]): void {
    this.owned.push({ feature, columns });
  }

  /** What others hang on comes first, whoever was heard first. */
  private get ordered(): readonly (PersonColumn & { readonly feature: string })[] {
    const all = this.owned.flatMap(({ feature, columns }) => columns.map((column) => ({ feature, ...column })));
    const depth = ({ follows }: PersonColumn): number => {
      const on = follows && all.find(({ table }) => table === follows.table);
      return on ? 1 + depth(on) : 0;
    };
    return all.sort((a, b) => depth(a) - depth(b) || (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));
  }

  /** All columns that are named, as `table.column`. */
  get named(): readonly string[] {
    return this.owned.flatMap(({ columns }) => columns.map(({ table, column }) => `${table}.${column}`));
  }

  /** `clash(feature)` makes the refusal when the other one has such a row already and only one may be. */
  async move(tx: Tx, from: string, to: string, clash: (feature: string) => Error): Promise<readonly MovedRows[]> {
    const moved: MovedRows[] = [];
    for (const { feature, table, column, unless } of this.ordered) {
      const sql = `update ${table} x set ${column} = $2 where ${column} = $1 ${unless ? `and not (${unless})` : ''} returning id`;
      const rows = await tx.query<{ id: string }>(sql, [from, to]).catch((error: Error & { driverError?: { code?: string } }) => {
        throw error.driverError?.code === '23505' ? clash(feature) : error;
      });
      if (rows.length > 0) moved.push({ table, column, ids: rows.map(({ id }) => id) });
    }
    return moved;
  }

  /** The same rows back, and those that hang on them; what went elsewhere meanwhile is left alone. */
  async back(tx: Tx, moved: readonly MovedRows[], from: string, to: string, clash: (feature: string) => Error): Promise<void> {
    const went = new Map<string, string[]>();
    for (const { feature, table, column, follows } of this.ordered) {
      const ids = moved.filter((one) => one.table === table && one.column === column).flatMap((one) => one.ids);
      const on = follows ? (went.get(follows.table) ?? []) : [];
      const sql = `update ${table} x set ${column} = $2 where ${column} = $1 and (id = any($3::uuid[])${follows ? ` or ${follows.column} = any($4::uuid[])` : ''}) returning id`;
      const rows = await tx.query<{ id: string }>(sql, [from, to, ids, ...(follows ? [on] : [])]).catch((error: Error & { driverError?: { code?: string } }) => {
        throw error.driverError?.code === '23505' ? clash(feature) : error;
      });
      went.set(table, [...(went.get(table) ?? []), ...rows.map(({ id }) => id)]);
    }
  }
}

/** Put among the providers of a module: its columns that name a person. */
export const ownsPersonRows = (feature: string, columns: readonly PersonColumn[]): FactoryProvider => ({
  provide: `people.rows.${feature}`,
  inject: [PersonRowsElsewhere],
  useFactory: (rows: PersonRowsElsewhere) => rows.own(feature, columns),
});
