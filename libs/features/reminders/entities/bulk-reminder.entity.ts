import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { BulkList, BulkTemplate, Unreached } from '../domain/bulk.js';

/** One message of an officer to many people. */
@Entity('bulk_reminder')
export class BulkReminderEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('list') readonly list: BulkList;
  @TextColumn('template') readonly template: BulkTemplate;
  @IdColumn('asked_by') readonly askedBy: string;
  @InstantColumn('asked_at') readonly askedAt: Date;
  /** Until then nothing leaves: the time to think again. */
  @InstantColumn('leaves_at') readonly leavesAt: Date;
  @IntColumn('reached') readonly reached: number;
  @JsonColumn('unreached') readonly unreached: readonly { readonly personId: string; readonly why: Unreached }[];
  @IdColumn('undone_by', { nullable: true }) readonly undoneBy: string | null;
  @InstantColumn('undone_at', { nullable: true }) readonly undoneAt: Date | null;
}
