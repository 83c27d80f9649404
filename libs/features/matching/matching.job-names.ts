import { defineJob } from '#platform/queue/job';

/** Recomputes the lists of persons and offers that changed; the rows of match_work say which. */
export const refreshJob = defineJob<Record<string, never>>('matching.refresh', { queue: 'slow', atMostSeconds: 600 });
export const runAllJob = defineJob<Record<string, never>>('matching.run_all', { queue: 'slow', atMostSeconds: 1800 });
