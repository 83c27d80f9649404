import { type Equals, firstById } from './ties.js';

/** Rows and columns one to one at the least sum of costs. `Infinity` = not allowed. At most as many rows as columns. */
export interface Costs {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly cells: Float64Array;
}
/** Column of each row; prices with row + column ≤ cost on each cell, equal on the pairs; columns left over cost nothing, none costs more than nothing. */
export interface DensePairing {
  readonly columnOf: Int32Array;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
}

/** The least sum, exactly for whole numbers: reduction of columns and rows, then shortest augmenting paths (Jonker and Volgenant 1987). Ties by order. */
export function cheapest(costs: Costs): DensePairing {
  const { rows, columns, cells } = costs;
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const columnOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(columns).fill(-1);
  // with columns left over their price is zero in the end, so only a square may start from their least costs
  if (rows === columns) for (let column = 0; column < columns; column++) columnPrice[column] = leastOf(costs, column);
  for (let row = 0; row < rows; row++) {
    let least = Infinity;
    for (let column = 0; column < columns; column++) least = Math.min(least, cells[row * columns + column]! - columnPrice[column]!);
    rowPrice[row] = least;
    for (let column = 0; column < columns && columnOf[row] === -1; column++)
      if (rowOf[column] === -1 && cells[row * columns + column]! - columnPrice[column]! === least) {
        columnOf[row] = column;
        rowOf[column] = row;
      }
  }
  const search = new Search(costs, rowPrice, columnPrice, columnOf, rowOf);
  for (let row = 0; row < rows; row++) if (columnOf[row] === -1) search.place(row);
  return { columnOf: firstById(equalCells(costs, rowPrice, columnPrice), columnOf), rowPrice, columnPrice };
}

function leastOf({ rows, columns, cells }: Costs, column: number): number {
  let least = Infinity;
  for (let row = 0; row < rows; row++) least = Math.min(least, cells[row * columns + column]!);
  return least;
}

function equalCells({ rows, columns, cells }: Costs, rowPrice: Float64Array, columnPrice: Float64Array): Equals {
  const equalOf = Array.from({ length: rows }, (_, row) => {
    const equal: number[] = [];
    for (let column = 0; column < columns; column++) if (cells[row * columns + column] === rowPrice[row]! + columnPrice[column]!) equal.push(column);
    return Int32Array.from(equal);
  });
  return { capacity: new Int32Array(columns).fill(1), equalOf, mayBeWithout: () => false, mayBeEmptier: (column) => rows < columns && columnPrice[column] === 0 };
}

/** One shortest path (Dijkstra over a full matrix) at a time. */
class Search {
  private readonly distance: Float64Array;
  private readonly through: Int32Array;
  private readonly order: Int32Array;

  constructor(
    private readonly costs: Costs,
    private readonly rowPrice: Float64Array,
    private readonly columnPrice: Float64Array,
    private readonly columnOf: Int32Array,
    private readonly rowOf: Int32Array,
  ) {
    this.distance = new Float64Array(costs.columns);
    this.through = new Int32Array(costs.columns);
    this.order = new Int32Array(costs.columns);
  }

  place(first: number): void {
    const { columnPrice, columnOf, distance, order, rowOf, rowPrice } = this;
    const { cells, columns } = this.costs;
    for (let column = 0; column < columns; column++) order[column] = column;
    distance.fill(Infinity);
    let settled = 0;
    let row = first;
    let least = 0;
    let end = -1;
    while (end === -1) {
      const from = least - rowPrice[row]!;
      let next = settled;
      let nearest = Infinity;
      for (let i = settled; i < columns; i++) {
        const column = order[i]!;
        const way = from + cells[row * columns + column]! - columnPrice[column]!;
        if (way < distance[column]!) {
          distance[column] = way;
          this.through[column] = row;
        }
        // a free column before others at the same distance: the search ends there
        if (distance[column]! < nearest || (distance[column] === nearest && rowOf[column] === -1 && rowOf[order[next]!] !== -1)) {
          nearest = distance[column]!;
          next = i;
        }
      }
      const column = order[next]!;
      order[next] = order[settled]!;
      order[settled++] = column;
      least = nearest;
      if (rowOf[column] === -1) end = column;
      else row = rowOf[column]!;
    }
    rowPrice[first]! += least;
    for (let i = 0; i < settled - 1; i++) {
      const column = order[i]!;
      rowPrice[rowOf[column]!]! += least - distance[column]!;
      columnPrice[column]! -= least - distance[column]!;
    }
    for (let column = end; ;) {
      const mover = this.through[column]!;
      const before = columnOf[mover]!;
      columnOf[mover] = column;
      rowOf[column] = mover;
      if (mover === first) return;
      column = before;
    }
  }
}

/** Proves that no other choice costs less: prices nowhere above a cost, and as much in sum as this choice. Gives the faults; none = proven. */
export function denseFaults({ rows, columns, cells }: Costs, { columnOf, rowPrice, columnPrice }: DensePairing): string[] {
  const faults: string[] = [];
  const taken = new Set<number>();
  let total = 0;
  let bound = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      if (rowPrice[row]! + columnPrice[column]! > cells[row * columns + column]!) faults.push(`prices of ${row} and ${column} above their cost`);
    if (taken.has(columnOf[row]!)) faults.push(`column ${columnOf[row]} twice`);
    taken.add(columnOf[row]!);
    total += cells[row * columns + columnOf[row]!]!;
    bound += rowPrice[row]!;
  }
  for (let column = 0; column < columns; column++) {
    if (rows < columns && columnPrice[column]! > 0) faults.push(`price of column ${column} above zero`);
    bound += columnPrice[column]!;
  }
  if (total !== bound) faults.push(`total ${total}, bound ${bound}`);
  return faults;
}
