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
export const deliveryStates = ['pending', 'done', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Addresses of one organisation. */
export const MOST_ENDPOINTS = 10;
