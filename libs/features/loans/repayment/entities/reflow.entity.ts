import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn } from '#platform/database/columns';

/** Running loans brought in line with one decision about days off; `id` is that decision. `loans`: how many had rows to move when the work began. */
@Entity('holiday_reflow')
export class HolidayReflowEntity {
  @KeyColumn() readonly id: string;
  @DayColumn('from_day') readonly fromDay: LocalDate;
  @DayColumn('to_day') readonly toDay: LocalDate;
  @IdColumn('asked_by') readonly askedBy: string;
  @InstantColumn('asked_at') readonly askedAt: Date;
  @IntColumn('loans', { nullable: true }) readonly loans: number | null;
  @InstantColumn('finished_at', { nullable: true }) readonly finishedAt: Date | null;
}

/** A row that moved: its number, its day before and now. */
export interface WrittenMove {
  readonly n: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What one decision moved in one loan, once and for ever: a second run finds it and does nothing. */
@Entity('holiday_reflow_loan')
export class HolidayReflowLoanEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('reflow_id') readonly reflowId: string;
  @IdColumn('loan_id') readonly loanId: string;
  @JsonColumn('rows') readonly rows: readonly WrittenMove[];
  @InstantColumn('at') readonly at: Date;
}
