import { defineJob } from '#platform/queue/job';

/** Recomputes the lists of persons and offers that changed; the rows of match_work say which. */
export const refreshJob = defineJob<Record<string, never>>('matching.refresh', { queue: 'slow', atMostSeconds: 600 });
/** Deletes signals about proposals once their time is over. */
export const forgetSignalsJob = defineJob<Record<string, never>>('matching.forget_signals', { queue: 'slow', atMostSeconds: 300 });
/** Counts how proposals are shared out. */
export const countExposureJob = defineJob<Record<string, never>>('matching.count_exposure', { queue: 'slow', atMostSeconds: 600 });
export const runAllJob = defineJob<Record<string, never>>('matching.run_all', { queue: 'slow', atMostSeconds: 1800 });
