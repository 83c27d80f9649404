import { Module } from '@nestjs/common';
import { AccountsModule } from '#features/accounts';
import { OrganisationsModule } from '#features/organisations';
import { ReferencesModule } from '#features/references';
import { HeldOffers } from './held-offers.js';
import { OfferBulkController } from './bulk.controller.js';
import { KeptController } from './kept.controller.js';
import { KeptQueries } from './kept.queries.js';
import { KeepOffers } from './use-cases/keep-offers.js';
import { LookAgain } from './use-cases/look-again.js';
import { ImportQueries } from './import.queries.js';
import { FacetQueries } from './facet.queries.js';
import { OfferFilters } from './offer-filters.js';
import { OfferSearch } from './offer-search.js';
import { OffersOpenController } from './offers-open.controller.js';
import { ReadOfferFile } from './read-offer-file.js';
import { OpenFormats } from './open-formats.js';
import { OffersController } from './offers.controller.js';
import { OfferGuide } from './offers.guide.js';
import { OfferJobs } from './offers.jobs.js';
import { OfferQueries } from './offers.queries.js';
import { OpenOfferQueries } from './open-offers.queries.js';
import { PortfolioController } from './portfolio.controller.js';
import { PortfolioQueries } from './portfolio.queries.js';
import { TwinQueries } from './twins.queries.js';
import { FeedQueries } from './feeds.queries.js';
import { FeedsController } from './feeds.controller.js';
import { TrialsController } from './trials.controller.js';
import { TwinsController } from './twins.controller.js';
import { CloseOffers } from './use-cases/close-offers.js';
import { DecideTwins } from './use-cases/decide-twins.js';
import { FindTwins } from './use-cases/find-twins.js';
import { ImportAgain } from './use-cases/import-again.js';
import { ImportOffers } from './use-cases/import-offers.js';
import { KeepFeeds } from './use-cases/keep-feeds.js';
import { PullFeeds } from './use-cases/pull-feeds.js';
import { MoveOffer } from './use-cases/move-offer.js';
import { SettleTwins } from './use-cases/settle-twins.js';
import { TransferPortfolio } from './use-cases/transfer-portfolio.js';
import { UpsertOffers } from './use-cases/upsert-offers.js';
import { WriteImport } from './use-cases/write-import.js';
import { WriteOffer } from './use-cases/write-offer.js';

@Module({
  imports: [AccountsModule, OrganisationsModule, ReferencesModule],
  controllers: [TwinsController, TrialsController, FeedsController, KeptController, OfferBulkController, PortfolioController, OffersOpenController, OffersController],
  providers: [
    CloseOffers,
    FacetQueries,
    OfferFilters,
    DecideTwins,
    FindTwins,
    SettleTwins,
    TwinQueries,
    KeepOffers,
    KeptQueries,
    LookAgain,
    HeldOffers,
    FeedQueries,
    ImportAgain,
    KeepFeeds,
    PullFeeds,
    ImportOffers,
    ImportQueries,
    MoveOffer,
    OfferGuide,
    OfferJobs,
    OfferQueries,
    OfferSearch,
    OpenFormats,
    OpenOfferQueries,
    PortfolioQueries,
    ReadOfferFile,
    TransferPortfolio,
    UpsertOffers,
    WriteImport,
    WriteOffer,
  ],
  exports: [KeptQueries, HeldOffers, ImportOffers, ImportQueries, OfferGuide, OfferQueries, OpenOfferQueries, WriteOffer],
})
export class OffersModule {}
