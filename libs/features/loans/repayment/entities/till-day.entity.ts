import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';

/** A day of the till that was counted. Opened again, it takes cash until it is counted anew. */
@Entity('till_day')
export class TillDayEntity {
  @KeyColumn() readonly id: string;
  @DayColumn('day') readonly day: LocalDate;
  /** Cash of the day by its receipts. */
  @MoneyColumn('expected') readonly expected: Centimes;
  @MoneyColumn('counted') readonly counted: Centimes;
  /** Why the two differ. */
  @TextColumn('reason', { nullable: true }) readonly reason: string | null;
  @IdColumn('closed_by') readonly closedBy: string;
  @InstantColumn('closed_at') readonly closedAt: Date;
  @IdColumn('reopened_by', { nullable: true }) readonly reopenedBy: string | null;
  @InstantColumn('reopened_at', { nullable: true }) readonly reopenedAt: Date | null;
  @TextColumn('reopened_why', { nullable: true }) readonly reopenedWhy: string | null;
}
