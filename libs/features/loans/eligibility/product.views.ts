import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { toDecimal } from '#kernel/money';
import { Label } from '#features/references';
import {
  type ExcludableActivity,
  excludableActivities,
  type LegalForm,
  legalForms,
  type PayChannel,
  payChannels,
  type ProductVersion,
  type SurplusRule,
  surplusRules,
} from './domain/product.js';
import { type Change, type Standing, standings, type Told } from './domain/product-version.js';

const money = { example: '10000.00', description: 'Decimal MAD' } as const;
const maybeMoney = { type: String, nullable: true, ...money } as const;
const months = { type: Number, nullable: true, description: 'Months; null sets no limit' } as const;
const years = { type: Number, nullable: true, description: 'Years; null sets no limit' } as const;
const day = { type: String, format: 'date' } as const;

/** Conditions of one version. Amounts decimal MAD, durations in months, shares in percent. Rate and fees are 0 and there is no guarantee, always. */
export class ProductView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty(day) readonly validFrom: LocalDate;
  @ApiProperty(money) readonly minAmount: string;
  @ApiProperty(money) readonly maxAmount: string;
  @ApiProperty(maybeMoney) readonly bankRequiredAbove: string | null;
  @ApiProperty() readonly maxShareOfPhysicalInvestment: number;
  @ApiProperty() readonly minContributionShare: number;
  @ApiProperty() readonly ownPlusHonourShare: number;
  @ApiProperty() readonly defaultTermMonths: number;
  @ApiProperty() readonly maxTermMonths: number;
  @ApiProperty() readonly defaultDeferralMonths: number;
  @ApiProperty() readonly maxDeferralMonths: number;
  @ApiProperty() readonly dueDay: number;
  @ApiProperty(money) readonly instalmentUnit: string;
  @ApiProperty({ enum: ['inside', 'added'] }) readonly grace: 'inside' | 'added';
  @ApiProperty({ enum: ['floor', 'half-even'] }) readonly rounding: 'floor' | 'half-even';
  @ApiProperty({ enum: ['same', 'next', 'previous'] }) readonly weekend: 'same' | 'next' | 'previous';
  @ApiProperty({ enum: surplusRules }) readonly surplus: SurplusRule;
  @ApiProperty() readonly arrearsGraceDays: number;
  @ApiProperty() readonly approvalValidityDays: number;
  @ApiProperty({ enum: payChannels, isArray: true }) readonly payChannels: readonly PayChannel[];
  @ApiProperty() readonly minAge: number;
  @ApiProperty(years) readonly maxAge: number | null;
  @ApiProperty(years) readonly priorityAge: number | null;
  @ApiProperty(months) readonly minFirmAgeMonths: number | null;
  @ApiProperty(months) readonly maxFirmAgeMonths: number | null;
  @ApiProperty() readonly maxActiveLoans: number;
  @ApiProperty() readonly coolingDays: number;
  @ApiProperty({ enum: legalForms, isArray: true }) readonly legalForms: readonly LegalForm[];
  @ApiProperty({ enum: excludableActivities, isArray: true }) readonly excludedActivities: readonly ExcludableActivity[];
  @ApiProperty() readonly regionCode: string;
  @ApiProperty({ type: String, nullable: true }) readonly communeCode: string | null;
  @ApiProperty() readonly equipmentOnly: boolean;
  @ApiProperty() readonly insuranceRequired: boolean;
  @ApiProperty() readonly source: string;
  @ApiProperty({ type: Number, enum: [0] }) readonly ratePercent: 0;
  @ApiProperty({ type: String, enum: ['0.00'] }) readonly fees: '0.00';
  @ApiProperty({ type: String, enum: ['none'] }) readonly guarantee: 'none';
}
export class ProductList {
  @ApiProperty({ type: [ProductView] }) readonly items: readonly ProductView[];
}
export class ChangeView implements Change {
  @ApiProperty({ type: String }) readonly field: Change['field'];
  @ApiProperty({ type: Object, nullable: true }) readonly before: Told;
  @ApiProperty({ type: Object, nullable: true }) readonly after: Told;
}
/** A version as its keeper sees it. */
export class VersionView extends ProductView {
  @ApiProperty({ enum: standings }) readonly standing: Standing;
  @ApiProperty({ ...day, nullable: true, description: 'The last day on which somebody may start with it' }) readonly endsOn: LocalDate | null;
  @ApiProperty({ description: 'Applications that started with it' }) readonly files: number;
  @ApiProperty({ type: [ChangeView], description: 'Against the version before' }) readonly changes: readonly ChangeView[];
}
export class VersionList {
  @ApiProperty({ type: [VersionView] }) readonly items: readonly VersionView[];
}
/** One product in the list of its keeper: what is in force today, what comes, and whether a draft waits. */
export class KeptProduct {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Label }) readonly label: Label;
  @ApiProperty({ type: ProductView, nullable: true }) readonly current: ProductView | null;
  @ApiProperty({ ...day, nullable: true, description: 'When the next published version begins' }) readonly comingOn: LocalDate | null;
  @ApiProperty() readonly hasDraft: boolean;
  @ApiProperty() readonly files: number;
}
export class KeptProducts {
  @ApiProperty({ type: [KeptProduct] }) readonly items: readonly KeptProduct[];
}
export class VersionMade {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
}

export function productViewOf(row: ProductVersion): ProductView {
  const { code, version, validFrom, maxShareOfPhysicalInvestment, minContributionShare, ownPlusHonourShare, defaultTermMonths, maxTermMonths } = row;
  const { defaultDeferralMonths, maxDeferralMonths, dueDay, grace, rounding, weekend, surplus, arrearsGraceDays, approvalValidityDays, payChannels: channels } = row;
  const { minAge, maxAge, priorityAge, minFirmAgeMonths, maxFirmAgeMonths, maxActiveLoans, coolingDays, legalForms: forms, excludedActivities, regionCode, communeCode } = row;
  return {
    ...{ code, version, label: { ar: row.labelAr, fr: row.labelFr, en: row.labelEn }, validFrom },
    ...{ minAmount: toDecimal(row.minAmount), maxAmount: toDecimal(row.maxAmount), bankRequiredAbove: row.bankRequiredAbove === null ? null : toDecimal(row.bankRequiredAbove) },
    ...{ maxShareOfPhysicalInvestment, minContributionShare, ownPlusHonourShare, defaultTermMonths, maxTermMonths, defaultDeferralMonths, maxDeferralMonths },
    ...{ dueDay, instalmentUnit: toDecimal(row.instalmentUnit), grace, rounding, weekend, surplus, arrearsGraceDays, approvalValidityDays, payChannels: channels },
    ...{ minAge, maxAge, priorityAge, minFirmAgeMonths, maxFirmAgeMonths, maxActiveLoans, coolingDays, legalForms: forms, excludedActivities, regionCode, communeCode },
    ...{ equipmentOnly: row.equipmentOnly, insuranceRequired: row.insuranceRequired, source: row.source, ratePercent: 0, fees: '0.00', guarantee: 'none' },
  };
}
