import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { GridLine } from '../domain/grid.js';

/** One version of the scoring grid; a published one never changes, and a file keeps the one it was opened with. */
@Entity('scoring_grid')
export class ScoringGridEntity {
  @KeyColumn() readonly id: string;
  @IntColumn('version') readonly version: number;
  @TextColumn('state') readonly state: 'draft' | 'published';
  @DayColumn('valid_from') readonly validFrom: LocalDate;
  @JsonColumn('lines') readonly lines: readonly GridLine[];
  /** null: it came with the house. */
  @IdColumn('written_by', { nullable: true }) readonly writtenBy: string | null;
  @InstantColumn('written_at') readonly writtenAt: Date;
}
