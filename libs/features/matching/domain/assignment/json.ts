import { cheapest, type Costs, denseFaults } from './dense.js';
import { assign, assignStably, type Unmatched } from './problem.js';
import { readAssignment } from './read.js';

/** The command `mentoring assign`: JSON in, JSON out (docs/cli.md). Throws matching.assignment_unreadable, matching.assignment_wrong. */
export function runAssignmentJson(text: string): { readonly output: string } {
  const asked = readAssignment(text);
  const back = (value: number): number => value / asked.scale;
  if (asked.kind === 'costs') return written(denseAnswer(asked.costs, back));
  if (asked.mode === 'stable') {
    const { pairs, total, optimum, blockingPairs, unmatched } = assignStably(asked.problem);
    const scored = pairs.map((pair) => ({ ...pair, score: back(pair.score) }));
    return written({
      mode: 'stable',
      pairs: scored,
      total: back(total),
      unmatched: unmatched.map((person) => ({ person })),
      optimum: back(optimum),
      price: back(optimum - total),
      blockingPairs,
    });
  }
  const { pairs, total, unmatched, mentors, proof } = assign(asked.problem, asked.aim);
  return written({
    ...{ mode: 'optimal', aim: asked.aim },
    pairs: pairs.map((pair) => ({ ...pair, score: back(pair.score) })),
    total: back(total),
    unmatched: unmatched.map((one) => scaled(one, back)),
    mentors: mentors.map(({ id, capacity, used }) => ({ id, capacity, used })),
    proof: {
      ...{ met: proof.met, bound: back(proof.bound), each: back(proof.each) },
      people: proof.people.map(({ id, price }) => ({ id, price: back(price) })),
      mentors: mentors.map(({ id, price }) => ({ id, price: back(price) })),
    },
  });
}

function scaled(one: Unmatched, back: (value: number) => number): Unmatched {
  if (one.reason === 'below_zero') return { ...one, best: { ...one.best, score: back(one.best.score) } };
  if (one.reason === 'full') return { ...one, mentors: one.mentors.map(({ mentor, score, price }) => ({ mentor, score: back(score), price: back(price) })) };
  return one;
}

/** As many rows as possible get a column each, at the least sum. More rows than columns: the matrix is turned over for the search. */
function denseAnswer(given: readonly (readonly (number | null)[])[], back: (value: number) => number): object {
  const [high, wide] = [given.length, given[0]?.length ?? 0];
  const turned = high > wide;
  const [rows, columns] = turned ? [wide, high] : [high, wide];
  const allowed = given.flat().filter((cell) => cell !== null);
  const least = allowed.reduce((a, b) => Math.min(a, b), 0);
  const most = allowed.reduce((a, b) => Math.max(a, b), 0);
  // so dear that one pair less of them is always cheaper
  const never = most + (most - least) * (rows + 1) + 1;
  const cells = Float64Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return (turned ? given[column]![row] : given[row]![column]) ?? never;
  });
  const costs: Costs = { rows, columns, cells };
  const found = cheapest(costs);
  const pairs = [...found.columnOf]
    .map((column, row) => (turned ? { row: column, column: row } : { row, column }))
    .sort((a, b) => a.row - b.row)
    .flatMap(({ row, column }) => (given[row]![column] === null ? [] : [{ row, column, cost: back(given[row]![column]!) }]));
  const taken = new Set(pairs.map(({ row }) => row));
  const bound = found.rowPrice.reduce((sum, price) => sum + price, 0) + found.columnPrice.reduce((sum, price) => sum + price, 0) - never * (rows - pairs.length);
  const [rowPrices, columnPrices] = [Array.from(found.rowPrice, back), Array.from(found.columnPrice, back)];
  return {
    mode: 'cheapest',
    pairs,
    total: back(pairs.reduce((sum, { row, column }) => sum + given[row]![column]!, 0)),
    unmatched: given.flatMap((row, at) => (taken.has(at) ? [] : [{ row: at, reason: row.every((cell) => cell === null) ? 'no_candidate' : 'full' }])),
    proof: {
      ...{ met: denseFaults(costs, found).length === 0, bound: back(bound), notAllowed: back(never) },
      ...(turned ? { rows: columnPrices, columns: rowPrices } : { rows: rowPrices, columns: columnPrices }),
    },
  };
}

/** One pair, one person, one mentor a line. */
function written(answer: object): { readonly output: string } {
  return { output: linesOf(answer, '') };
}

function linesOf(value: unknown, indent: string): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (!value.some((one) => typeof one === 'object')) return JSON.stringify(value);
    return `[\n${value.map((one) => deeper + JSON.stringify(one)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, part]) => `${deeper}${JSON.stringify(name)}: ${linesOf(part, deeper)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}
