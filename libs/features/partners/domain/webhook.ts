/** What an address may be told; `test` comes from the test button only. */
export const webhookEvents = ['offer.published', 'offer.changed', 'offer.closed', 'candidacy.received', 'candidacy.moved'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Events of the house → what partners are told. */
export const toldAs: Readonly<Record<string, WebhookEvent>> = {
  'offers.offer_published': 'offer.published',
  'offers.offer_changed': 'offer.changed',
  'offers.offer_closed': 'offer.closed',
  'candidacies.applied': 'candidacy.received',
  'candidacies.moved': 'candidacy.moved',
};

export const endpointStates = ['active', 'paused', 'ended'] as const;
export type EndpointState = (typeof endpointStates)[number];
/** Why nothing is sent: somebody wants it so, or the address was down for days. */
export const pausedBecauses = ['owner', 'no_answer'] as const;
export type PausedBecause = (typeof pausedBecauses)[number];
export const deliveryStates = ['pending', 'done', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Both secrets are good for so long after a change. */
export const OVERLAP_HOURS = 24;
/** Deliveries that one command sends again. */
export const MOST_AGAIN = 10_000;

/** Addresses of one organisation. */
export const MOST_ENDPOINTS = 10;
