import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type ExcludableActivity, excludableActivities, type LegalForm, legalForms, type PayChannel, payChannels, type SurplusRule, surplusRules } from './domain/product.js';

const optional = { required: false } as const;
const nullable = { type: Number, nullable: true, ...optional } as const;
const whole =
  (least: number, most: number): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ minimum: least, maximum: most })(target, property);
    Type(() => Number)(target, property);
    IsInt()(target, property);
    Min(least)(target, property);
    Max(most)(target, property);
  };
/** A number, or null for no limit. */
const wholeOrNone =
  (least: number, most: number): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ ...nullable, minimum: least, maximum: most })(target, property);
    IsOptional()(target, property);
    Type(() => Number)(target, property);
    IsInt()(target, property);
    Min(least)(target, property);
    Max(most)(target, property);
  };
const words =
  (values: readonly string[], least: number): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ enum: values, isArray: true })(target, property);
    IsArray()(target, property);
    ArrayMinSize(least)(target, property);
    ArrayMaxSize(values.length)(target, property);
    ArrayUnique()(target, property);
    IsIn(values, { each: true })(target, property);
  };

/** Everything that a version of a product says. Amounts as people write them, in MAD; shares in percent; null sets no limit. There is nothing to set about rate, fees or guarantee. */
export class ProductBody {
  @ApiProperty({ format: 'date', description: 'First day on which somebody may start with it: today or later' }) @IsLocalDate() readonly validFrom: LocalDate;
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(80) readonly labelAr: string;
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(80) readonly labelFr: string;
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(80) readonly labelEn: string;
  @ApiProperty({ description: 'Where the figures come from' }) @IsString() @MinLength(10) @MaxLength(600) readonly source: string;
  @ApiProperty() @IsMoney() readonly minAmount: string;
  @ApiProperty() @IsMoney() readonly maxAmount: string;
  @ApiProperty({ ...optional, type: String, nullable: true }) @IsOptional() @IsMoney() readonly bankRequiredAbove: string | null = null;
  @whole(1, 100) readonly maxShareOfPhysicalInvestment: number;
  @whole(0, 100) readonly minContributionShare: number;
  @whole(0, 100) readonly ownPlusHonourShare: number;
  @whole(1, 120) readonly defaultTermMonths: number;
  @whole(2, 120) readonly maxTermMonths: number;
  @whole(0, 60) readonly defaultDeferralMonths: number;
  @whole(0, 60) readonly maxDeferralMonths: number;
  @whole(1, 28) readonly dueDay: number;
  @ApiProperty({ description: 'Instalments are multiples of it' }) @IsMoney() readonly instalmentUnit: string;
  @ApiProperty({ enum: ['inside', 'added'] }) @IsIn(['inside', 'added']) readonly grace: 'inside' | 'added';
  @ApiProperty({ enum: ['floor', 'half-even'] }) @IsIn(['floor', 'half-even']) readonly rounding: 'floor' | 'half-even';
  @ApiProperty({ enum: ['same', 'next', 'previous'] }) @IsIn(['same', 'next', 'previous']) readonly weekend: 'same' | 'next' | 'previous';
  @ApiProperty({ enum: surplusRules }) @IsIn(surplusRules) readonly surplus: SurplusRule;
  @whole(0, 90) readonly arrearsGraceDays: number;
  @whole(1, 720) readonly approvalValidityDays: number;
  @words(payChannels, 1) readonly payChannels: PayChannel[];
  @whole(18, 100) readonly minAge: number;
  @wholeOrNone(18, 120) readonly maxAge: number | null = null;
  @wholeOrNone(18, 120) readonly priorityAge: number | null = null;
  @wholeOrNone(1, 600) readonly minFirmAgeMonths: number | null = null;
  @wholeOrNone(1, 600) readonly maxFirmAgeMonths: number | null = null;
  @whole(1, 5) readonly maxActiveLoans: number;
  @whole(0, 3650) readonly coolingDays: number;
  @words(legalForms, 1) readonly legalForms: LegalForm[];
  @words(excludableActivities, 0) readonly excludedActivities: ExcludableActivity[];
  @ApiProperty() @IsString() @MaxLength(10) readonly regionCode: string;
  @ApiProperty({ ...optional, type: String, nullable: true }) @IsOptional() @IsString() @MaxLength(40) readonly communeCode: string | null = null;
  @ApiProperty() @IsBoolean() readonly equipmentOnly: boolean;
  @ApiProperty({ ...optional, default: false }) @IsOptional() @IsBoolean() readonly insuranceRequired: boolean = false;
}

/** A product that does not exist yet. Its code never changes. */
export class NewProductBody extends ProductBody {
  @ApiProperty({ example: 'youth_loan' }) @IsString() @Matches(/^[a-z][a-z0-9_]{2,39}$/) readonly code: string;
}

export class EndProductBody {
  @ApiProperty({ format: 'date', description: 'The last day on which somebody may start: today or later' }) @IsLocalDate() readonly endsOn: LocalDate;
}

export class ProductQuery {
  @ApiProperty({ ...optional, description: 'Code of a product; the honour loan when left out' }) @IsOptional() @IsString() @MaxLength(40) readonly code?: string;
}
