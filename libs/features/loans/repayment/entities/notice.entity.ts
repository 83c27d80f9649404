import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from '#platform/database/columns';

/** A formal notice with its proof of delivery. Until the end of `cureUntil` the borrower may mend. */
@Entity('loan_notice')
export class LoanNoticeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @DayColumn('served_on') readonly servedOn: LocalDate;
  @DayColumn('cure_until') readonly cureUntil: LocalDate;
  @TextColumn('proof') readonly proof: string;
  @IdColumn('served_by') readonly servedBy: string;
  @InstantColumn('at') readonly at: Date;
}
