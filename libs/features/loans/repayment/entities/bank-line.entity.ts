import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, IntColumn, JsonColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { BankFault } from '../domain/statement.js';

/** A file of the bank as it was read. `fresh`: lines that no earlier file had. */
@Entity('bank_statement')
export class BankStatementEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('file_name') readonly fileName: string;
  @IntColumn('lines') readonly lines: number;
  @IntColumn('fresh') readonly fresh: number;
  @JsonColumn('faults') readonly faults: readonly BankFault[];
  @IdColumn('imported_by') readonly importedBy: string;
  @InstantColumn('at') readonly at: Date;
}

export const bankLineStates = ['open', 'booked', 'reversed', 'aside'] as const;
export type BankLineState = (typeof bankLineStates)[number];

/** A movement of the account: open until somebody says what it was. */
@Entity('bank_line')
export class BankLineEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('statement_id') readonly statementId: string;
  @IntColumn('line') readonly line: number;
  @DayColumn('day') readonly day: LocalDate;
  @TextColumn('label') readonly label: string;
  @TextColumn('reference') readonly reference: string;
  @MoneyColumn('amount') readonly amount: Centimes;
  @TextColumn('fingerprint') readonly fingerprint: string;
  @TextColumn('state') readonly state: BankLineState;
  /** What was booked, or taken back. */
  @IdColumn('repayment_id', { nullable: true }) readonly repaymentId: string | null;
  @TextColumn('reason', { nullable: true }) readonly reason: string | null;
  @IdColumn('decided_by', { nullable: true }) readonly decidedBy: string | null;
  @InstantColumn('decided_at', { nullable: true }) readonly decidedAt: Date | null;
}
