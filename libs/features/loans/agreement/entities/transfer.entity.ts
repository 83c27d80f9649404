import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { HandCondition } from '../domain/conditions.js';
import type { OrderState } from '../domain/transfer.js';

/** A condition that a person confirmed, with the piece of evidence. */
@Entity('loan_condition')
export class LoanConditionEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('code') readonly code: HandCondition;
  @TextColumn('evidence') readonly evidence: string;
  @IdColumn('confirmed_by') readonly confirmedBy: string;
  @DayColumn('confirmed_on') readonly confirmedOn: LocalDate;
}

/** Where money of a loan may go: the person's own account, or a supplier's. The bank identity is sealed. */
@Entity('loan_payee')
export class LoanPayeeEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('kind') readonly kind: 'person' | 'supplier';
  @TextColumn('name') readonly name: string;
  @TextColumn('rib_sealed') readonly ribSealed: string;
  @TextColumn('rib_masked') readonly ribMasked: string;
  @IdColumn('added_by') readonly addedBy: string;
  @InstantColumn('added_at') readonly addedAt: Date;
}

/** A part of a loan on its way to its payees. Who prepares does not approve. */
@Entity('transfer_order')
export class TransferOrderEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('number') readonly number: string;
  @IdColumn('loan_id') readonly loanId: string;
  @TextColumn('state') readonly state: OrderState;
  @MoneyColumn('amount') readonly amount: Centimes;
  @IdColumn('prepared_by') readonly preparedBy: string;
  @DayColumn('prepared_on') readonly preparedOn: LocalDate;
  @IdColumn('approved_by', { nullable: true }) readonly approvedBy: string | null;
  @DayColumn('approved_on', { nullable: true }) readonly approvedOn: LocalDate | null;
  @IdColumn('executed_by', { nullable: true }) readonly executedBy: string | null;
  @DayColumn('executed_on', { nullable: true }) readonly executedOn: LocalDate | null;
  @TextColumn('reference', { nullable: true }) readonly reference: string | null;
}

@Entity('transfer_line')
export class TransferLineEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('order_id') readonly orderId: string;
  @IdColumn('payee_id') readonly payeeId: string;
  @MoneyColumn('amount') readonly amount: Centimes;
  @TextColumn('purpose') readonly purpose: string;
}

/** A secret address under which a person's calendar of payments can be read; only its hash is kept. */
@Entity('calendar_link')
export class CalendarLinkEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('person_id') readonly personId: string;
  @TextColumn('token_hash') readonly tokenHash: string;
  @InstantColumn('made_at') readonly madeAt: Date;
  @InstantColumn('revoked_at', { nullable: true }) readonly revokedAt: Date | null;
}
