import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, KeyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { Audience } from '../domain/adaptation.js';

/** What somebody needs to work, with the consent to keep it. Withdrawn: the words are gone, that there was a consent stays. */
@Entity('person_adaptation')
export class PersonAdaptationEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('words') readonly words: string;
  @TextListColumn('audiences') readonly audiences: Audience[];
  @TextColumn('consent_version') readonly consentVersion: string;
  @InstantColumn('consented_at') readonly consentedAt: Date;
  @InstantColumn('withdrawn_at', { nullable: true }) readonly withdrawnAt: Date | null;
}
