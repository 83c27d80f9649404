import { WebhookDeliveryEntity, WebhookEndpointEntity, WebhookTryEntity } from './entities/webhook.entity.js';

export { PartnerGuide } from './partners.guide.js';
export { forgetDeliveriesJob, sendWebhooksJob } from './partners.jobs.js';
export { PartnersModule } from './partners.module.js';
export const partnerEntities = [WebhookDeliveryEntity, WebhookEndpointEntity, WebhookTryEntity];
