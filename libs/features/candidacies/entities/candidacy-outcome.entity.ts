import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { OutcomeAnswer } from '../domain/outcomes.js';

/** A question that was asked some months after, and its answer. */
@Entity('candidacy_outcome')
export class CandidacyOutcomeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('candidacy_id') readonly candidacyId: string;
  @IntColumn('months') readonly months: number;
  @InstantColumn('asked_at') readonly askedAt: Date;
  @TextColumn('answer', { nullable: true }) readonly answer: OutcomeAnswer | null;
  @InstantColumn('answered_at', { nullable: true }) readonly answeredAt: Date | null;
}
