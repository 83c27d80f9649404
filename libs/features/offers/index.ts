import { KeptSearchEntity, OfferFavouriteEntity, SearchFindEntity } from './entities/kept-offer.entity.js';
import { OfferEntity } from './entities/offer.entity.js';
import { OfferPairEntity } from './entities/offer-pair.entity.js';
import { TrainingSessionEntity } from './entities/training-session.entity.js';

export { type OfferState } from './domain/offer.moves.js';
export { type HeldOffer, HeldOffers, type HeldSession } from './held-offers.js';
export { type ImportLineView, ImportQueries, type ImportView } from './import.queries.js';
export { OfferGuide } from './offers.guide.js';
export { KeptQueries } from './kept.queries.js';
export { expireOffersJob, forgetTrialsJob, pullFeedsJob, tellSearchesJob } from './offers.jobs.js';
export { OffersModule } from './offers.module.js';
export { OfferQueries, type OpenOffer } from './offers.queries.js';
export { OpenOfferQueries, type OpenPlace } from './open-offers.queries.js';
export { CodedLabel, LabelView, OfferCard } from './offers.views.js';
export { ImportOffers } from './use-cases/import-offers.js';
export { WriteOffer } from './use-cases/write-offer.js';
export const offerEntities = [OfferEntity, OfferPairEntity, OfferFavouriteEntity, KeptSearchEntity, SearchFindEntity, TrainingSessionEntity];
