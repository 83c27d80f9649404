import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
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
}
