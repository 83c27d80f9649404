import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, KeyColumn } from '#platform/database/columns';
import type { Absence } from '../domain/desk.js';

/** Days on which an officer is away; without a reason. */
@Entity('officer_absence')
export class OfficerAbsenceEntity implements Absence {
  @KeyColumn() readonly id: string;
  @IdColumn('account_id') readonly accountId: string;
  @DayColumn('from_day') readonly fromDay: LocalDate;
  @DayColumn('to_day') readonly toDay: LocalDate;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}
