import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type LoanState, loanStates } from './domain/loan.moves.js';

const optional = { required: false } as const;

export class DisburseBody {
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly on: LocalDate;
  @ApiProperty() @IsString() @MinLength(2) @MaxLength(60) readonly reference: string;
}

export class CancelBody {
  @ApiProperty({ minLength: 5, maxLength: 500, description: 'Kept in the history' }) @IsString() @MinLength(5) @MaxLength(500) readonly reason: string;
}

export class LoanListQuery extends PageQuery {
  @ApiProperty({ ...optional, enum: loanStates }) @IsOptional() @IsIn(loanStates) readonly state?: LoanState;
  @ApiProperty({ ...optional, description: 'Only loans with an instalment that is not paid and whose day is over' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly late?: boolean;
  @ApiProperty({ ...optional, description: 'Only loans of which money is still to leave, the longest waiting first' })
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  readonly toPayOut?: boolean;
  @ApiProperty({ ...optional, description: 'Number of the loan or words of the borrower’s name' }) @IsOptional() @IsString() @MaxLength(80) readonly q?: string;
}

export class PreviewQuery {
  @ApiProperty({ example: '1388.00' }) @IsMoney() readonly amount: string;
  @ApiProperty({ minimum: 6, maximum: 120 }) @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths: number;
  @ApiProperty({ ...optional, minimum: 0, maximum: 60 }) @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths?: number;
  @ApiProperty({ ...optional, description: 'Code of a product in force; the honour loan when left out' }) @IsOptional() @IsString() @MaxLength(40) readonly product?: string;
}
