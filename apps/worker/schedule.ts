import { sweepJob } from '#platform/outbox/outbox.jobs';
import type { Bell } from '#platform/queue/workers';

/** All timed work of the house: which job, when, and what it is for. A bell may ring twice or late; each job decides from its rows. */
export const schedule: readonly Bell[] = [{ job: sweepJob.name, every: 15, sentence: 'Delivers events whose bell was lost and tries failed ones again.' }];
