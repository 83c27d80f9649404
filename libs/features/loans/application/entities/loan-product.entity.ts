import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn } from '#platform/database/columns';
import type { ProductLimits } from '../domain/obstacles.js';

/** One version of a loan product. There is no rate, no fee and no guarantee: an honour loan has none (handbook 1.1). */
@Entity('loan_product')
export class LoanProductEntity implements ProductLimits {
  @KeyColumn() readonly id: string;
  @TextColumn('code') readonly code: string;
  @IntColumn('version') readonly version: number;
  @DayColumn('valid_from') readonly validFrom: LocalDate;
  @TextColumn('label_ar') readonly labelAr: string;
  @TextColumn('label_fr') readonly labelFr: string;
  @TextColumn('label_en') readonly labelEn: string;
  @MoneyColumn('min_amount') readonly minAmount: Centimes;
  @MoneyColumn('max_amount') readonly maxAmount: Centimes;
  @IntColumn('max_share_of_physical_investment') readonly maxShareOfPhysicalInvestment: number;
  @IntColumn('min_contribution_share') readonly minContributionShare: number;
  @IntColumn('default_term_months') readonly defaultTermMonths: number;
  @IntColumn('max_term_months') readonly maxTermMonths: number;
  @IntColumn('default_deferral_months') readonly defaultDeferralMonths: number;
  @IntColumn('max_deferral_months') readonly maxDeferralMonths: number;
  @IntColumn('due_day') readonly dueDay: number;
  @MoneyColumn('instalment_unit') readonly instalmentUnit: Centimes;
  @TextColumn('grace') readonly grace: 'inside' | 'added';
  @TextColumn('rounding') readonly rounding: 'floor' | 'half-even';
  @TextColumn('weekend') readonly weekend: 'same' | 'next' | 'previous';
  @IntColumn('min_age') readonly minAge: number;
  @IntColumn('max_active_loans') readonly maxActiveLoans: number;
  @TextColumn('region_code') readonly regionCode: string;
}
