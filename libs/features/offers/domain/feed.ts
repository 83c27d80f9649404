/** How often a list is pulled. */
export const feedRhythms = ['daily', 'weekly'] as const;
export type FeedRhythm = (typeof feedRhythms)[number];
export const feedStates = ['active', 'paused', 'ended'] as const;
export type FeedState = (typeof feedStates)[number];

/** Failures in a row after which a feed is paused and its members are told. */
export const MOST_FAILURES = 5;
/** Feeds of one organisation. */
export const MOST_FEEDS = 5;
/** As large as a file that is sent by hand may be. */
export const MOST_FEED_BYTES = 8 * 1024 * 1024;

const HOUR = 3_600_000;
const rhythm: Readonly<Record<FeedRhythm, number>> = { daily: 24 * HOUR, weekly: 7 * 24 * HOUR };

/** When to pull next. After a failure sooner than usual: in an hour, then in four, in sixteen; never later than the rhythm says. `failures`: in a row, this one included. */
export const nextPull = (every: FeedRhythm, failures: number, now: Date): Date =>
  new Date(now.getTime() + (failures === 0 ? rhythm[every] : Math.min(rhythm[every], HOUR * 4 ** (failures - 1))));

export const pausesAfter = (failures: number): boolean => failures >= MOST_FAILURES;
