/** Minutes after each failed try until the next one; afterwards every four hours. */
const STEPS = [1, 2, 5, 10, 30, 60, 120, 240] as const;
const MINUTE_MS = 60_000;
/** An address that has not answered for a day is given up; its owner replays what was missed. */
export const PATIENCE_HOURS = 24;

/** An address at which nothing has arrived for so long is paused when a delivery is given up: what happens then waits, instead of being lost one by one. */
export const SILENT_HOURS = 72;

/** Whether an address is down for good, as far as we can tell. `failingSince`: the first failed try since something last arrived. */
export const isSilent = (failingSince: Date | null, now: Date): boolean => failingSince !== null && now.getTime() - failingSince.getTime() >= SILENT_HOURS * 60 * MINUTE_MS;

/** When a delivery is tried again that failed for the n-th time (n ≥ 1); undefined when its day is over. `since`: when it was first due. */
export function nextTry(n: number, since: Date, now: Date): Date | undefined {
  const at = new Date(now.getTime() + (STEPS[Math.min(n, STEPS.length) - 1] ?? 240) * MINUTE_MS);
  return at.getTime() - since.getTime() <= PATIENCE_HOURS * 60 * MINUTE_MS ? at : undefined;
}
