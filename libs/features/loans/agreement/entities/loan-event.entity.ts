import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, JsonColumn, KeyColumn, TextColumn } from '#platform/database/columns';
import type { EventType } from '../../schedule/domain/loan-event.js';

/** Something that happened to a loan, for ever: its rows are told from these lines. Amounts in the payload are decimal MAD. */
@Entity('loan_event')
export class LoanEventEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('type') readonly type: EventType;
  @DayColumn('happened_on') readonly on: LocalDate;
  @JsonColumn('payload') readonly payload: Readonly<Record<string, unknown>>;
  /** null: written by the house, from older records. */
  @IdColumn('recorded_by', { nullable: true }) readonly recordedBy: string | null;
  @InstantColumn('at') readonly at: Date;
}
