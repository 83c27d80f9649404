import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { OffersModule } from '#features/offers';
import { PartnerGuide } from './partners.guide.js';
import { PartnerListeners } from './partners.listeners.js';
import { PartnerQueries } from './partners.queries.js';
import { PartnersController } from './partners.controller.js';
import { QueueDelivery } from './queue-delivery.js';
import { ForgetDeliveries } from './use-cases/forget-deliveries.js';
import { KeepEndpoints } from './use-cases/keep-endpoints.js';
import { PauseSilent } from './use-cases/pause-silent.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { RotateSecret } from './use-cases/rotate-secret.js';
import { SendWebhooks } from './use-cases/send-webhooks.js';

/** The systems of partners: what they are told. */
@Module({
  imports: [AccountsModule, OffersModule],
  controllers: [PartnersController],
  providers: [ForgetDeliveries, KeepEndpoints, PartnerGuide, PartnerListeners, PartnerQueries, PauseSilent, QueueDelivery, ReplayDelivery, RotateSecret, SendWebhooks],
  exports: [PartnerGuide],
})
export class PartnersModule {}
