import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { EntryKind, LedgerAccount } from '../domain/ledger.js';

/** A pot of money with its own rules; lent, repaid, lent again. */
@Entity('fund')
export class FundEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('code') readonly code: string;
  @TextColumn('label') readonly label: string;
}

@Entity('ledger_entry')
export class LedgerEntryEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('fund_id') readonly fundId: string;
  @DayColumn('day') readonly day: LocalDate;
  @TextColumn('kind') readonly kind: EntryKind;
  @IdColumn('loan_id', { nullable: true }) readonly loanId: string | null;
  @TextColumn('note') readonly note: string;
  @InstantColumn('at') readonly at: Date;
}

@Entity('ledger_posting')
export class LedgerPostingEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('entry_id') readonly entryId: string;
  @TextColumn('account') readonly account: LedgerAccount;
  @MoneyColumn('amount') readonly amount: Centimes;
}
