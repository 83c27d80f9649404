import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';

/** A row of the schedule. `dueOn` is the working day to pay; `originalDueOn` the day before a shift, from which lateness is counted. */
@Entity('instalment')
export class InstalmentEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @IntColumn('n') readonly n: number;
  @DayColumn('due_on') readonly dueOn: LocalDate;
  @DayColumn('original_due_on') readonly originalDueOn: LocalDate;
  @MoneyColumn('amount') readonly amount: Centimes;
  @MoneyColumn('paid') readonly paid: Centimes;
  @TextColumn('why') readonly why: string;
  /** Grows by itself with each change of day, amount or payment. */
  @IntColumn('revision') readonly revision: number;
}
