/** Items of one call: what a partner sends in one go, and what one transaction may hold. */
export const MOST_ITEMS = 1000;

/** What became of an item of a bulk call. */
export const itemOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];
export const closeOutcomes = ['closed', 'unchanged', 'refused'] as const;
export type CloseOutcome = (typeof closeOutcomes)[number];

/** The content of an item in one order, so that the same offer written in another order of fields is the same offer. */
export function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOneOrder(part)]),
  );
}

/** How many items ended in each way. */
export const countsOf = <const T extends string>(outcomes: readonly T[], items: readonly { readonly outcome: T }[]): Record<T, number> =>
  Object.fromEntries(outcomes.map((outcome) => [outcome, items.filter((item) => item.outcome === outcome).length])) as Record<T, number>;
