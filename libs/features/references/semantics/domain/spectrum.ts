import type { Rows } from './sparse.js';

const ROUNDS = 14;

/**
 * Latent semantic analysis: the documents in the `most` strongest directions of their own matrix, each row of unit length in its first `dims` columns.
 * Found by orthogonal iteration over the documents; deterministic, no library. Dimensions beyond the number of documents are left out.
 */
export class Spectrum {
  /** document × direction, strongest first, row by row */
  private readonly places: Float64Array;
  private readonly many: number;
  private readonly most: number;

  constructor(rows: Rows, most: number) {
    this.many = rows.start.length - 1;
    this.most = Math.min(most, this.many);
    let basis = orthogonal(scattered(this.many, this.most));
    for (let round = 0; round < ROUNDS; round++) basis = orthogonal(basis.map((column) => timesOwn(rows, column)));
    this.places = new Float64Array(this.many * this.most);
    basis.forEach((column, d) => {
      const moved = timesOwn(rows, column);
      const strength = Math.sqrt(Math.max(0, inner(column, moved)));
      for (let i = 0; i < this.many; i++) this.places[i * this.most + d] = column[i]! * strength;
    });
  }

  /** Cosine of two documents in the first `dims` directions, for all pairs, row by row. */
  likenesses(dims: number): Float64Array {
    const { many, most, places } = this;
    const use = Math.min(dims, most);
    const unit = new Float64Array(many * use);
    for (let i = 0; i < many; i++) {
      let norm = 0;
      for (let d = 0; d < use; d++) norm += places[i * most + d]! ** 2;
      const length = Math.sqrt(norm) || 1;
      for (let d = 0; d < use; d++) unit[i * use + d] = places[i * most + d]! / length;
    }
    const out = new Float64Array(many * many);
    for (let i = 0; i < many; i++)
      for (let j = 0; j < i; j++) {
        let sum = 0;
        for (let d = 0, a = i * use, b = j * use; d < use; d++, a++, b++) sum += unit[a]! * unit[b]!;
        out[i * many + j] = out[j * many + i] = sum;
      }
    return out;
  }
}

const inner = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** Start of the iteration: numbers without a pattern, the same every time. */
function scattered(many: number, columns: number): Float64Array[] {
  let state = 20_260_411;
  const next = (): number => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) / 2 ** 32;
  return Array.from({ length: columns }, () => Float64Array.from({ length: many }, next));
}

/** The column times the matrix times its transpose, without writing their product down. */
function timesOwn(rows: Rows, column: Float64Array): Float64Array {
  const terms = new Float64Array(rows.columns);
  const out = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) for (let k = rows.start[i]!, end = rows.start[i + 1]!; k < end; k++) terms[rows.column[k]!]! += column[i]! * rows.value[k]!;
  for (let i = 0; i < column.length; i++) {
    let sum = 0;
    for (let k = rows.start[i]!, end = rows.start[i + 1]!; k < end; k++) sum += terms[rows.column[k]!]! * rows.value[k]!;
    out[i] = sum;
  }
  return out;
}

/** Gram-Schmidt, in place: every column of length one and at right angles to those before it. */
function orthogonal(columns: Float64Array[]): Float64Array[] {
  columns.forEach((column, a) => {
    for (let b = 0; b < a; b++) {
      const other = columns[b]!;
      const share = inner(column, other);
      for (let i = 0; i < column.length; i++) column[i]! -= share * other[i]!;
    }
    const length = Math.sqrt(inner(column, column)) || 1;
    for (let i = 0; i < column.length; i++) column[i]! /= length;
  });
  return columns;
}
