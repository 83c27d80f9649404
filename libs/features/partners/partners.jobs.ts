import { defineJob } from '#platform/queue/job';

/** Sends what is due to the addresses of partners. The rows are the truth, the job only the bell. */
export const sendWebhooksJob = defineJob<Record<string, never>>('partners.send_webhooks', { queue: 'mail', atMostSeconds: 240, shared: true });

/** Deletes messages to partners, with their receipts, whose time is over. */
export const forgetDeliveriesJob = defineJob<Record<string, never>>('partners.forget_deliveries', { queue: 'slow', atMostSeconds: 300 });
