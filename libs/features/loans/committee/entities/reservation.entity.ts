import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { ReservationCategory, ReservationKind, ReservationState } from '../domain/reservations.js';

/** Something that a grant waits for, or that is watched beside it. */
@Entity('committee_reservation')
export class ReservationEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('decision_id') readonly decisionId: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IntColumn('position') readonly position: number;
  @TextColumn('text') readonly text: string;
  @TextColumn('category') readonly category: ReservationCategory;
  @TextColumn('kind') readonly kind: ReservationKind;
  @DayColumn('due_on') readonly dueOn: LocalDate;
  /** Code of the document that proves it; '' when any proof will do. */
  @TextColumn('evidence_code') readonly evidenceCode: string;
  @TextColumn('state') readonly state: ReservationState;
  @TextColumn('evidence') readonly evidence: string;
  @IdColumn('proposed_by', { nullable: true }) readonly proposedBy: string | null;
  @InstantColumn('proposed_at', { nullable: true }) readonly proposedAt: Date | null;
  /** Why the last proposal was not enough. */
  @TextColumn('refusal') readonly refusal: string;
  @IdColumn('lifted_by', { nullable: true }) readonly liftedBy: string | null;
  @InstantColumn('lifted_at', { nullable: true }) readonly liftedAt: Date | null;
}
