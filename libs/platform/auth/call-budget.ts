/** Calls of a key are counted in windows of one minute. */
export const WINDOW_SECONDS = 60;

/** What is left of a minute, as the headers `RateLimit-*` say it. */
export interface CallBudget {
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the next window, 1 at least. */
  readonly resetSeconds: number;
  readonly over: boolean;
}

/** `calls`: with this one, in the window that began at `since`. */
export function budgetOf({ limit, calls, since }: { readonly limit: number; readonly calls: number; readonly since: Date }, now: Date): CallBudget {
  const gone = Math.floor((now.getTime() - since.getTime()) / 1000);
  return { limit, remaining: Math.max(0, limit - calls), resetSeconds: Math.max(1, WINDOW_SECONDS - gone), over: calls > limit };
}
