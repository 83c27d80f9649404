/** Rows of a sparse matrix in one block: row i owns the cells `start[i] … start[i + 1]`; `terms` numbers the columns. */
export interface Rows {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  readonly columns: number;
}

/** A row that stands alone, such as a query. */
export interface SparseVector {
  readonly column: readonly number[];
  readonly value: readonly number[];
}

/** Term → weight of a document. */
export type Bag = ReadonlyMap<string, number>;

export const bagOf = (terms: Iterable<string>): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
};

/** How a count becomes a weight, before the rarity of the term is put on it. */
export type Damping = 'present' | 'count' | 'log';
const damped: Readonly<Record<Damping, (count: number) => number>> = { present: () => 1, count: (count) => count, log: (count) => 1 + Math.log(count) };

/** Documents as unit vectors, each term weighted by its rarity: the same bag gives the same vector, a bag of unknown terms an empty one. */
export class Corpus {
  readonly rows: Rows;
  private readonly ids = new Map<string, number>();
  private readonly rarity: Float64Array;

  constructor(
    bags: readonly Bag[],
    private readonly damping: Damping = 'present',
  ) {
    const seen: number[] = [];
    for (const bag of bags)
      for (const term of bag.keys()) {
        const id = this.ids.get(term) ?? this.ids.size;
        this.ids.set(term, id);
        seen[id] = (seen[id] ?? 0) + 1;
      }
    this.rarity = Float64Array.from(seen, (many) => Math.log(1 + bags.length / many));
    this.rows = rowsOf(
      bags.map((bag) => this.vector(bag)),
      this.ids.size,
    );
  }

  vector(bag: Bag): SparseVector {
    const column: number[] = [];
    const value: number[] = [];
    let norm = 0;
    for (const [term, count] of bag) {
      const id = this.ids.get(term);
      if (id === undefined) continue;
      const weight = damped[this.damping](count) * this.rarity[id]!;
      column.push(id);
      value.push(weight);
      norm += weight * weight;
    }
    const length = Math.sqrt(norm) || 1;
    return { column, value: value.map((weight) => weight / length) };
  }

  /** Rarity of a term; 0 for one that no document has. */
  rarityOf(term: string): number {
    const id = this.ids.get(term);
    return id === undefined ? 0 : this.rarity[id]!;
  }
}

export function rowsOf(vectors: readonly SparseVector[], columns: number): Rows {
  const start = new Int32Array(vectors.length + 1);
  vectors.forEach(({ column }, i) => (start[i + 1] = start[i]! + column.length));
  const column = new Int32Array(start[vectors.length]!);
  const value = new Float64Array(start[vectors.length]!);
  vectors.forEach((vector, i) => {
    column.set(vector.column, start[i]);
    value.set(vector.value, start[i]);
  });
  return { start, column, value, columns };
}

/** The same matrix by columns: for each column the rows that have it. */
export function transposed(rows: Rows): Rows {
  const many = rows.start.length - 1;
  const start = new Int32Array(rows.columns + 1);
  for (const column of rows.column) start[column + 1]! += 1;
  for (let i = 0; i < rows.columns; i++) start[i + 1]! += start[i]!;
  const at = start.slice();
  const column = new Int32Array(rows.column.length);
  const value = new Float64Array(rows.column.length);
  for (let i = 0; i < many; i++)
    for (let k = rows.start[i]!; k < rows.start[i + 1]!; k++) {
      const to = at[rows.column[k]!]!++;
      column[to] = i;
      value[to] = rows.value[k]!;
    }
  return { start, column, value, columns: many };
}

/** Adds `times` × the product of every row with the vector to `out`; `byColumn` is the transposed matrix. */
export function addProducts(byColumn: Rows, { column, value }: SparseVector, out: Float64Array, times = 1): void {
  for (let k = 0; k < column.length; k++) {
    const weight = value[k]! * times;
    for (let j = byColumn.start[column[k]!]!, end = byColumn.start[column[k]! + 1]!; j < end; j++) out[byColumn.column[j]!]! += weight * byColumn.value[j]!;
  }
}

export const rowOf = (rows: Rows, i: number): SparseVector => ({
  column: [...rows.column.subarray(rows.start[i], rows.start[i + 1])],
  value: [...rows.value.subarray(rows.start[i], rows.start[i + 1])],
});
