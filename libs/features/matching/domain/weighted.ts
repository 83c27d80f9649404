/** Sum of shares (0–1), each by its weight. The weights are parameters: they are stored with a result by their version. */
export const weighted = <T extends string>(shares: Readonly<Record<T, number>>, weights: Readonly<Record<T, number>>): number =>
  (Object.keys(weights) as T[]).reduce((sum, name) => sum + weights[name] * shares[name], 0);

/** The share of the first step that `value` does not exceed, `else` beyond the last, `unknown` when there is no value. */
export interface Steps {
  readonly steps: readonly (readonly [upTo: number, share: number])[];
  readonly else: number;
  readonly unknown: number;
}
export const shareOf = (value: number | undefined, table: Steps): number =>
  value === undefined ? table.unknown : (table.steps.find(([upTo]) => value <= upTo)?.[1] ?? table.else);
