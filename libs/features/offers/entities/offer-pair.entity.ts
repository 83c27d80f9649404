import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { Sameness } from '../domain/duplicates.js';
import type { PairState } from '../domain/twins.js';

const none = { nullable: true } as const;

/** Two offers that may be one; `oneId` < `otherId`. What nobody decided is found anew when one of them changes; what somebody decided stays. */
@Entity('offer_pair')
export class OfferPairEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('one_id') readonly oneId: string;
  @IdColumn('other_id') readonly otherId: string;
  @TextColumn('how') readonly how: Sameness;
  /** `same` without anybody who decided: equal word for word, joined by the house. */
  @TextColumn('state') readonly state: PairState;
  @IdColumn('kept_id', none) readonly keptId: string | null;
  @TextColumn('note', { default: '' }) readonly note: string;
  @InstantColumn('found_at') readonly foundAt: Date;
  @IdColumn('decided_by', none) readonly decidedBy: string | null;
  @InstantColumn('decided_at', none) readonly decidedAt: Date | null;
}
