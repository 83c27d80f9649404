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
  @MoneyColumn('excess') readonly excess: Centimes;
  @IdColumn('recorded_by') readonly recordedBy: string;
  @InstantColumn('at') readonly at: Date;
}
