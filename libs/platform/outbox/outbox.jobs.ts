import { defineJob } from '../queue/job.js';

/** Delivers one event to one subscriber. The row in PostgreSQL is the truth, the job only the bell. */
export const deliverJob = defineJob<{ deliveryId: string }>('outbox.deliver', { queue: 'timed', atMostSeconds: 120 });

/** Finds deliveries whose bell was never heard: killed process, lost queue, earlier failure that is due again. */
export const sweepJob = defineJob<Record<string, never>>('outbox.sweep', { queue: 'timed', atMostSeconds: 50, shared: true });
