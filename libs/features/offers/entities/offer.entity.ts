import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, MoneyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { OfferDetails } from '../domain/offer-details.js';
import type { ListedState, OfferState } from '../domain/offer.moves.js';

@Entity('offer')
export class OfferEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('kind') readonly kind: 'job' | 'training';
  @IdColumn('organisation_id') readonly organisationId: string;
  @TextColumn('source') readonly source: string;
  @TextColumn('external_ref', { nullable: true }) readonly externalRef: string | null;
  @TextColumn('content_hash', { nullable: true }) readonly contentHash: string | null;
  @TextColumn('natural_key', { nullable: true }) readonly naturalKey: string | null;
  @TextColumn('state') readonly state: OfferState;
  @TextColumn('title') readonly title: string;
  @TextColumn('description') readonly description: string;
  @TextColumn('employer_name') readonly employerName: string;
  @TextColumn('occupation_code', { nullable: true }) readonly occupationCode: string | null;
  @IntColumn('occupation_confidence', { nullable: true }) readonly occupationConfidence: number | null;
  @TextColumn('sector_code', { nullable: true }) readonly sectorCode: string | null;
  @TextColumn('commune_code', { nullable: true }) readonly communeCode: string | null;
  @TextColumn('place_text') readonly placeText: string;
  @FlagColumn('remote') readonly remote: boolean;
  @TextColumn('contract') readonly contract: string;
  @TextColumn('work_time') readonly workTime: 'full' | 'part' | 'any';
  @MoneyColumn('salary_min', { nullable: true }) readonly salaryMin: Centimes | null;
  @MoneyColumn('salary_max', { nullable: true }) readonly salaryMax: Centimes | null;
  @TextColumn('education_code', { nullable: true }) readonly educationCode: string | null;
  @IntColumn('experience_months') readonly experienceMonths: number;
  @IntColumn('max_age', { nullable: true }) readonly maxAge: number | null;
  @IntColumn('posts') readonly posts: number;
  /** Posts or seats that are given; kept by who gives them (candidacies). */
  @IntColumn('taken', { default: 0 }) readonly taken: number;
  @DayColumn('starts_on', { nullable: true }) readonly startsOn: LocalDate | null;
  @DayColumn('closes_on', { nullable: true }) readonly closesOn: LocalDate | null;
  @TextListColumn('flags') readonly flags: string[];
  /** Who of the organisation is in charge of it. */
  @IdColumn('in_charge', { nullable: true }) readonly inCharge: string | null;
  @IdColumn('duplicate_of', { nullable: true }) readonly duplicateOf: string | null;
  /** Where it stood when a whole list took it off line; null when none did. */
  @TextColumn('unlisted_from', { nullable: true }) readonly unlistedFrom: ListedState | null;
  @JsonColumn('details', { default: {} }) readonly details: OfferDetails;
  @InstantColumn('published_at', { nullable: true }) readonly publishedAt: Date | null;
  @InstantColumn('created_at') readonly createdAt: Date;
}
