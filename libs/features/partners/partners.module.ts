import { Module } from '@nestjs/common';
import { OffersModule } from '#features/offers';
import { PartnerGuide } from './partners.guide.js';
import { PartnerListeners } from './partners.listeners.js';
import { PartnerQueries } from './partners.queries.js';
import { PartnersController } from './partners.controller.js';
import { QueueDelivery } from './queue-delivery.js';
import { KeepEndpoints } from './use-cases/keep-endpoints.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { SendWebhooks } from './use-cases/send-webhooks.js';

/** The systems of partners: what they are told. */
@Module({
  imports: [OffersModule],
  controllers: [PartnersController],
  providers: [KeepEndpoints, PartnerGuide, PartnerListeners, PartnerQueries, QueueDelivery, ReplayDelivery, SendWebhooks],
  exports: [PartnerGuide],
})
export class PartnersModule {}
