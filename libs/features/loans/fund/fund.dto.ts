import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type LedgerAccount, ledgerAccounts } from './domain/ledger.js';

export const codePattern = /^[a-z][a-z0-9_]{1,39}$/;
const optional = { required: false, nullable: true } as const;

/** The rules of an earmark; null sets no limit. */
export class FundBody {
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(80) readonly label: string;
  @ApiProperty({ required: false, description: 'Convention or decision that the money comes with' }) @IsString() @MaxLength(300) readonly convention: string = '';
  @ApiProperty({ required: false }) @IsBoolean() readonly onlyEquipment: boolean = false;
  @ApiProperty({ required: false }) @IsBoolean() readonly onlyAutoEntrepreneurs: boolean = false;
  @ApiProperty({ ...optional, type: String }) @IsOptional() @IsString() @MaxLength(10) readonly regionCode: string | null = null;
  @ApiProperty({ ...optional, type: String, format: 'date' }) @IsOptional() @IsLocalDate() readonly validFrom: LocalDate | null = null;
  @ApiProperty({ ...optional, type: String, format: 'date' }) @IsOptional() @IsLocalDate() readonly validTo: LocalDate | null = null;
  @ApiProperty({ minimum: 0, maximum: 100, description: 'Share of the contributions that is never lent' })
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100)
  readonly reservePercent: number;
}

export class NewFundBody extends FundBody {
  @ApiProperty({ example: 'maroc_pme' }) @IsString() @Matches(codePattern) readonly code: string;
}

export class FunderBody {
  @ApiProperty({ example: 'conseil_regional' }) @IsString() @Matches(codePattern) readonly code: string;
  @ApiProperty() @IsString() @MinLength(3) @MaxLength(120) readonly name: string;
}

/** Money that a funder gives or takes back. */
export class FunderMoneyBody {
  @ApiProperty({ ...optional, type: String, description: 'Code of the funder; none: own means' }) @IsOptional() @IsString() @MaxLength(40) readonly funder: string | null = null;
  @ApiProperty({ example: '100000.00' }) @IsMoney() readonly amount: string;
  @ApiProperty({ format: 'date', description: 'Today or before' }) @IsLocalDate() readonly on: LocalDate;
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(120) readonly reference: string;
}

/** Money that changes its fund, its funder, or both. */
export class ReallocationBody extends FunderMoneyBody {
  @ApiProperty({ description: 'Code of the fund it goes to; may be the same' }) @IsString() @MaxLength(40) readonly toFund: string;
  @ApiProperty({ ...optional, type: String, description: 'Code of the funder it then belongs to; none: own means' }) @IsOptional() @IsString() @MaxLength(40) readonly toFunder:
    string | null = null;
}

export class EntriesQuery extends PageQuery {
  @ApiProperty({ required: false, enum: ledgerAccounts }) @IsOptional() @IsIn(ledgerAccounts) readonly account?: LedgerAccount;
}

/** Assumptions of a forecast, as people write them. */
export class ForecastQuery {
  @ApiProperty({ required: false, description: 'Code of a fund whose cash and loans stand at the beginning; all when left out' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly fund?: string;
  @ApiProperty({ required: false, default: 1 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(1000) readonly loansPerMonth: number = 1;
  @ApiProperty({ required: false, default: '50000' }) @IsOptional() @IsMoney() readonly amount: string = '50000';
  @ApiProperty({ required: false, default: 36 }) @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(120) readonly termMonths: number = 36;
  @ApiProperty({ required: false, default: 6 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths: number = 6;
  @ApiProperty({ required: false, description: 'Contributed once a year, from the twelfth month on' }) @IsOptional() @IsMoney() readonly yearlyContribution: string = '0';
  @ApiProperty({ required: false, default: 95 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100) readonly repaidPercent: number = 95;
  @ApiProperty({ required: false, default: 80 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100) readonly comparedPercent: number = 80;
}
