import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { RepaymentChannel } from '../../agreement/domain/channels.js';

@Entity('repayment')
export class RepaymentEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @MoneyColumn('amount') readonly amount: Centimes;
  @DayColumn('received_on') readonly receivedOn: LocalDate;
  @TextColumn('channel') readonly channel: RepaymentChannel;
  @TextColumn('reference') readonly reference: string;
  /** What no row took when the loan was last told; what went back to the borrower since is part of it. */
  @MoneyColumn('excess') readonly excess: Centimes;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
  /** Of cash only: the running number of its receipt. */
  @TextColumn('receipt_no', { nullable: true }) readonly receiptNo: string | null;
  @TextColumn('cheque_bank', { nullable: true }) readonly chequeBank: string | null;
  /** The day from which the cheque may be cashed. */
  @DayColumn('cheque_due', { nullable: true }) readonly chequeDue: LocalDate | null;
  /** Its entry in the ledger, to be taken back whole. */
  @IdColumn('entry_id', { nullable: true }) readonly entryId: string | null;
  /** The payment bounced or was booked wrongly: it counts as if it had not been. */
  @DayColumn('reversed_on', { nullable: true }) readonly reversedOn: LocalDate | null;
}
