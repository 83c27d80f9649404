import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type RepaymentChannel, repaymentChannels } from '../agreement/domain/channels.js';
import { type ReversalReason, reversalReasons } from './domain/reversal.js';

export class RepaymentBody {
  @ApiProperty({ example: '1388.00' }) @IsMoney() readonly amount: string;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly receivedOn: LocalDate;
  @ApiProperty({ enum: repaymentChannels }) @IsIn(repaymentChannels) readonly channel: RepaymentChannel;
  @ApiPropertyOptional({ maxLength: 60, description: 'Of the bank’s movement or the cheque; cash without one gets the number of its receipt' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  readonly reference?: string;
  @ApiPropertyOptional({ maxLength: 60, description: 'Of a cheque: its bank' }) @IsOptional() @IsString() @MaxLength(60) readonly chequeBank?: string;
  @ApiPropertyOptional({ type: String, format: 'date', description: 'Of a cheque: the day from which it may be cashed' })
  @IsOptional()
  @IsLocalDate()
  readonly chequeDue?: LocalDate;
}

export class ReversalBody {
  @ApiProperty({ enum: reversalReasons }) @IsIn(reversalReasons) readonly reason: ReversalReason;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) readonly note?: string;
}

export class RefundBody {
  @ApiProperty({ example: '500.00' }) @IsMoney() readonly amount: string;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(60) readonly reference: string;
}

/** Where the loan stands after the act. Amounts decimal MAD. */
export class StandingView {
  @ApiProperty() readonly outstanding: string;
  @ApiProperty() readonly credit: string;
  @ApiProperty() readonly loanState: string;
}
