import { plus, toDecimal } from '#kernel/money';
import { contractFrom } from './contract-io.js';
import { runJson } from './json-io.js';
import { firstRows } from './loan-rows.js';

export interface ScheduleResult {
  readonly rows: readonly { readonly n: number; readonly due: string; readonly amount: string }[];
  readonly total: string;
}

/** `loans schedule` (docs/cli.md): terms as JSON, rows as JSON. Throws what `runJson`, `contractFrom` and `schedule` throw. */
export const runScheduleJson = (text: string): { readonly output: string } => runJson(text, (asked) => written(resultOf(asked)));

function resultOf(asked: unknown): ScheduleResult {
  const { schedule, agreed } = contractFrom(asked);
  const rows = firstRows(schedule, agreed, schedule.principal, schedule.disbursedOn);
  return { rows: rows.map(({ due, amount }, i) => ({ n: i + 1, due, amount: toDecimal(amount) })), total: toDecimal(plus(...rows.map(({ amount }) => amount))) };
}

/** One row per line: a program reads it, a person too. */
const written = ({ rows, total }: ScheduleResult): string => `{"rows":[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n],"total":${JSON.stringify(total)}}`;
