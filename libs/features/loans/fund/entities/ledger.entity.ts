import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { FundRules } from '../domain/fund-rules.js';
import type { EntryKind, LedgerAccount } from '../domain/ledger.js';

/** A pot of money with its own rules (an earmark, a convention); lent, repaid, lent again. */
@Entity('fund')
export class FundEntity implements FundRules {
  @KeyColumn() readonly id: string;
  @TextColumn('code') readonly code: string;
  @TextColumn('label') readonly label: string;
  @TextColumn('convention') readonly convention: string;
  @FlagColumn('only_equipment') readonly onlyEquipment: boolean;
  @FlagColumn('only_auto_entrepreneurs') readonly onlyAutoEntrepreneurs: boolean;
  @TextColumn('region_code', { nullable: true }) readonly regionCode: string | null;
  @DayColumn('valid_from', { nullable: true }) readonly validFrom: LocalDate | null;
  @DayColumn('valid_to', { nullable: true }) readonly validTo: LocalDate | null;
  @IntColumn('reserve_percent') readonly reservePercent: number;
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
  /** The entry that this one takes back; each once. */
  @IdColumn('reverses', { nullable: true }) readonly reverses: string | null;
}

@Entity('ledger_posting')
export class LedgerPostingEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('entry_id') readonly entryId: string;
  @TextColumn('account') readonly account: LedgerAccount;
  @MoneyColumn('amount') readonly amount: Centimes;
  @IdColumn('funder_id', { nullable: true }) readonly funderId: string | null;
}
