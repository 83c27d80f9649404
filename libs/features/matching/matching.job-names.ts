import { defineJob } from '#platform/queue/job';

/** Recomputes the lists of persons and offers that changed; the rows of match_work say which. */
export const refreshJob = defineJob<Record<string, never>>('matching.refresh', { queue: 'slow', atMostSeconds: 600 });
/** Deletes signals about proposals once their time is over. */
export const forgetSignalsJob = defineJob<Record<string, never>>('matching.forget_signals', { queue: 'slow', atMostSeconds: 300 });
/** Counts how proposals are shared out. */
export const countExposureJob = defineJob<Record<string, never>>('matching.count_exposure', { queue: 'slow', atMostSeconds: 600 });
/** Everybody anew in this process, with the help of all others: at night, after a change of weights, in the demo. */
export const runAllJob = defineJob<Record<string, never>>('matching.run_all', { queue: 'slow', atMostSeconds: 1800 });

/** Plans a full run that was asked for. */
export const beginRunJob = defineJob<{ runId: string }>('matching.begin_run', { queue: 'slow', atMostSeconds: 600 });
/** One part of a full run: any worker of any machine. */
export const matchShardJob = defineJob<{ runId: string; shard: number }>('matching.match_shard', { queue: 'slow', atMostSeconds: 1800 });
/** What follows when all parts are done. */
export const mergeRunJob = defineJob<{ runId: string }>('matching.merge_run', { queue: 'slow', atMostSeconds: 1800 });
/** Looks after a full run whose bells were lost or whose workers died. */
export const tendRunsJob = defineJob<Record<string, never>>('matching.tend_runs', { queue: 'timed', atMostSeconds: 60 });
