import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IdColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { LoanState } from '../domain/loan.moves.js';

@Entity('loan')
export class LoanEntity {
  @KeyColumn() readonly id: string;
  @TextColumn('number') readonly number: string;
  @IdColumn('application_id') readonly applicationId: string;
  @IdColumn('person_id') readonly personId: string;
  @IdColumn('product_id') readonly productId: string;
  @IdColumn('fund_id') readonly fundId: string;
  @TextColumn('state') readonly state: LoanState;
  @MoneyColumn('principal') readonly principal: Centimes;
  @IntColumn('term_months') readonly termMonths: number;
  @IntColumn('deferral_months') readonly deferralMonths: number;
  @FlagColumn('mentor_recommended') readonly mentorRecommended: boolean;
  @DayColumn('granted_on') readonly grantedOn: LocalDate;
  @DayColumn('conditions_met_on', { nullable: true }) readonly conditionsMetOn: LocalDate | null;
  @DayColumn('disbursed_on', { nullable: true }) readonly disbursedOn: LocalDate | null;
  @TextColumn('disbursement_reference', { nullable: true }) readonly disbursementReference: string | null;
  @MoneyColumn('credit') readonly credit: Centimes;
  /** Its rows were changed with the borrower once or more; for the figures. */
  @FlagColumn('restructured') readonly restructured: boolean;
  @DayColumn('closed_on', { nullable: true }) readonly closedOn: LocalDate | null;
}
