import { Entity, PrimaryColumn } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { KeptFilters } from '../domain/search-filters.js';

/** An offer that somebody keeps to look at again. */
@Entity('offer_favourite')
export class OfferFavouriteEntity {
  @PrimaryColumn('uuid', { name: 'account_id' }) readonly accountId: string;
  @PrimaryColumn('uuid', { name: 'offer_id' }) readonly offerId: string;
  @InstantColumn('at') readonly at: Date;
}

/** A search that looks again each morning when `alert` is on. */
@Entity('kept_search')
export class KeptSearchEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('q') readonly q: string;
  @TextColumn('kind') readonly kind: '' | 'job' | 'training';
  @TextColumn('commune_code', { nullable: true }) readonly communeCode: string | null;
  @TextColumn('sector_code', { nullable: true }) readonly sectorCode: string | null;
  /** What else it is narrowed to. */
  @JsonColumn('filters', { default: {} }) readonly filters: KeptFilters;
  @FlagColumn('alert') readonly alert: boolean;
  /** What went on line after that is new to it. */
  @InstantColumn('looked_at') readonly lookedAt: Date;
  @InstantColumn('created_at') readonly createdAt: Date;
}

/** What a kept search found on a morning. */
@Entity('search_find')
export class SearchFindEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('search_id') readonly searchId: string;
  /** The first of them. */
  @IdColumn('offer_ids', { array: true }) readonly offerIds: string[];
  @IntColumn('total') readonly total: number;
  @InstantColumn('at') readonly at: Date;
}
