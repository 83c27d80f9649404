import { Entity } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ProfileFields } from '../domain/profile.js';
import type { Sameness } from '../domain/same-person.js';
import type { MovedRows } from '../person-rows-elsewhere.js';

const none = { nullable: true } as const;

/** Two that may be one; `oneId` < `otherId`. What was set aside is not proposed again. */
@Entity('person_duplicate')
export class PersonDuplicateEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('one_id') readonly oneId: string;
  @IdColumn('other_id') readonly otherId: string;
  @TextColumn('reason') readonly reason: Sameness;
  @TextColumn('state') readonly state: 'open' | 'set_aside' | 'merged';
  @InstantColumn('found_at') readonly foundAt: Date;
  @IdColumn('decided_by', none) readonly decidedBy: string | null;
  @InstantColumn('decided_at', none) readonly decidedAt: Date | null;
}

/** One merge: what the kept one was before and after, and every row that went over. */
@Entity('person_merge')
export class PersonMergeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('kept_id') readonly keptId: string;
  @IdColumn('gone_id') readonly goneId: string;
  @IdColumn('made_by') readonly madeBy: string;
  @InstantColumn('made_at') readonly madeAt: Date;
  @JsonColumn('kept_before') readonly keptBefore: ProfileFields;
  @JsonColumn('kept_after') readonly keptAfter: ProfileFields;
  /** The phone of the kept one came from the other. */
  @FlagColumn('phone_taken') readonly phoneTaken: boolean;
  @FlagColumn('gone_seeker') readonly goneSeeker: boolean;
  /** The account that went over; null: none did. */
  @IdColumn('account_id', none) readonly accountId: string | null;
  @JsonColumn('moved') readonly moved: readonly MovedRows[];
  @IdColumn('undone_by', none) readonly undoneBy: string | null;
  @InstantColumn('undone_at', none) readonly undoneAt: Date | null;
}
