import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type RepaymentChannel, repaymentChannels } from '../repayment/entities/repayment.entity.js';
import { type LoanState, loanStates } from './domain/loan.moves.js';

export class DisburseBody {
  @IsLocalDate() readonly on: LocalDate;
  @IsString() @MinLength(2) @MaxLength(60) readonly reference: string;
}

export class RepaymentBody {
  @IsMoney() readonly amount: string;
  @IsLocalDate() readonly receivedOn: LocalDate;
  @IsIn(repaymentChannels) readonly channel: RepaymentChannel;
  @IsString() @MinLength(1) @MaxLength(60) readonly reference: string;
}

export class LoanListQuery extends PageQuery {
  @IsOptional() @IsIn(loanStates) readonly state?: LoanState;
  /** Only loans with an instalment that is not paid and whose day is over. */
  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)) @IsBoolean() readonly late?: boolean;
  /** Number of the loan or words of the borrower's name. */
  @IsOptional() @IsString() @MaxLength(80) readonly q?: string;
}

export class PreviewQuery {
  @IsMoney() readonly amount: string;
  @Type(() => Number) @IsInt() @Min(6) @Max(120) readonly termMonths: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(60) readonly deferralMonths?: number;
}
