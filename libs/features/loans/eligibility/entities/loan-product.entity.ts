import { Entity } from 'typeorm';
import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { DayColumn, FlagColumn, IntColumn, KeyColumn, MoneyColumn, TextColumn, TextListColumn } from '#platform/database/columns';
import type { ExcludableActivity, LegalForm, PayChannel, ProductVersion, SurplusRule } from '../domain/product.js';

const none = { nullable: true } as const;

/** One version of a loan product. There is no rate, no fee and no guarantee: an honour loan has none (handbook 1.1). */
@Entity('loan_product')
export class LoanProductEntity implements ProductVersion {
  @KeyColumn() readonly id: string;
  @TextColumn('code') readonly code: string;
  @IntColumn('version') readonly version: number;
  @TextColumn('state') readonly state: 'draft' | 'published';
  @DayColumn('valid_from') readonly validFrom: LocalDate;
  @DayColumn('ends_on', none) readonly endsOn: LocalDate | null;
  @TextColumn('label_ar') readonly labelAr: string;
  @TextColumn('label_fr') readonly labelFr: string;
  @TextColumn('label_en') readonly labelEn: string;
  @MoneyColumn('min_amount') readonly minAmount: Centimes;
  @MoneyColumn('max_amount') readonly maxAmount: Centimes;
  @IntColumn('max_share_of_physical_investment') readonly maxShareOfPhysicalInvestment: number;
  @IntColumn('min_contribution_share') readonly minContributionShare: number;
  @IntColumn('own_plus_honour_share') readonly ownPlusHonourShare: number;
  @IntColumn('default_term_months') readonly defaultTermMonths: number;
  @IntColumn('max_term_months') readonly maxTermMonths: number;
  @IntColumn('default_deferral_months') readonly defaultDeferralMonths: number;
  @IntColumn('max_deferral_months') readonly maxDeferralMonths: number;
  @IntColumn('due_day') readonly dueDay: number;
  @MoneyColumn('instalment_unit') readonly instalmentUnit: Centimes;
  @TextColumn('grace') readonly grace: 'inside' | 'added';
  @TextColumn('rounding') readonly rounding: 'floor' | 'half-even';
  @TextColumn('weekend') readonly weekend: 'same' | 'next' | 'previous';
  @TextColumn('surplus') readonly surplus: SurplusRule;
  @IntColumn('arrears_grace_days') readonly arrearsGraceDays: number;
  @IntColumn('approval_validity_days') readonly approvalValidityDays: number;
  @IntColumn('min_age') readonly minAge: number;
  @IntColumn('max_age', none) readonly maxAge: number | null;
  @IntColumn('priority_age', none) readonly priorityAge: number | null;
  @IntColumn('min_firm_age_months', none) readonly minFirmAgeMonths: number | null;
  @IntColumn('max_firm_age_months', none) readonly maxFirmAgeMonths: number | null;
  @MoneyColumn('bank_required_above', none) readonly bankRequiredAbove: Centimes | null;
  @IntColumn('max_active_loans') readonly maxActiveLoans: number;
  @IntColumn('cooling_days') readonly coolingDays: number;
  @TextListColumn('legal_forms') readonly legalForms: LegalForm[];
  @TextListColumn('excluded_activities') readonly excludedActivities: ExcludableActivity[];
  @TextListColumn('pay_channels') readonly payChannels: PayChannel[];
  @TextColumn('region_code') readonly regionCode: string;
  @TextColumn('commune_code', none) readonly communeCode: string | null;
  @FlagColumn('insurance_required', { default: false }) readonly insuranceRequired: boolean;
  @FlagColumn('equipment_only') readonly equipmentOnly: boolean;
  @TextColumn('source') readonly source: string;
}
