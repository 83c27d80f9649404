import { Entity } from 'typeorm';
import { FlagColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { Choice } from '../domain/ballot.js';

/** A member's answer to the question of interests, asked before the vote. */
@Entity('committee_conflict')
export class ConflictEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('item_id') readonly itemId: string;
  @IdColumn('mandate_id') readonly mandateId: string;
  @FlagColumn('recused') readonly recused: boolean;
  @FlagColumn('suggested') readonly suggested: boolean;
  @TextColumn('reason') readonly reason: string;
  @InstantColumn('at') readonly at: Date;
}

/** One voice; append-only. */
@Entity('committee_vote')
export class VoteEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('item_id') readonly itemId: string;
  @IdColumn('mandate_id') readonly mandateId: string;
  @TextColumn('choice') readonly choice: Choice;
  @InstantColumn('at') readonly at: Date;
}

/** Who opened which file, and when; append-only. */
@Entity('committee_reading')
export class ReadingEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('item_id') readonly itemId: string;
  @IdColumn('account_id') readonly accountId: string;
  @TextColumn('what') readonly what: 'file' | 'pack';
  @InstantColumn('at') readonly at: Date;
}
