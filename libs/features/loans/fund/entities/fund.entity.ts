import { Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IdColumn, InstantColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';

/** Who gives money to a fund. */
@Entity('funder')
export class FunderEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('code') readonly code: string;
  @TextColumn('name') readonly name: string;
  @InstantColumn('at') readonly at: Date;
}

/** Sum of one account of one fund, kept by PostgreSQL beside the postings; `ledger verify` counts it again. */
@Entity('fund_balance')
export class FundBalanceEntity {
  @PrimaryColumn('uuid', { name: 'fund_id' }) readonly fundId: string;
  @PrimaryColumn('text', { name: 'account' }) readonly account: string;
  @MoneyColumn('amount') readonly amount: Centimes;
}

/** What is promised, more (+) or less (−); written by PostgreSQL at each move of a file or a loan (decision 0018), and never changed. */
@Entity('fund_commitment')
export class FundCommitmentEntity {
  @KeyColumn() readonly id: string;
  @IdColumn('fund_id') readonly fundId: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IdColumn('loan_id', { nullable: true }) readonly loanId: string | null;
  @DayColumn('day') readonly day: LocalDate;
  @MoneyColumn('amount') readonly amount: Centimes;
  @TextColumn('move', { nullable: true }) readonly move: string | null;
  @InstantColumn('at') readonly at: Date;
}
