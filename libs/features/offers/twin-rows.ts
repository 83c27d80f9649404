import { fold } from '#kernel/text';
import type { Comparable } from './domain/duplicates.js';
import type { OfferEntity } from './entities/offer.entity.js';

/** An offer as it is compared with others. */
export const comparableOf = (
  offer: Pick<OfferEntity, 'id' | 'title' | 'employerName' | 'communeCode' | 'placeText' | 'contract' | 'contentHash' | 'source' | 'createdAt'>,
): Comparable => ({
  ...{ id: offer.id, title: offer.title, employer: fold(offer.employerName), place: offer.communeCode ?? fold(offer.placeText), contract: offer.contract },
  ...{ contentKey: offer.contentHash ?? offer.id, own: offer.source === 'own', createdAt: offer.createdAt.getTime() },
});
