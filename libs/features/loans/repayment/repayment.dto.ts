import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type RepaymentChannel, repaymentChannels } from '../agreement/domain/channels.js';

export class RepaymentBody {
  @ApiProperty({ example: '1388.00' }) @IsMoney() readonly amount: string;
  @ApiProperty({ type: String, format: 'date' }) @IsLocalDate() readonly receivedOn: LocalDate;
  @ApiProperty({ enum: repaymentChannels }) @IsIn(repaymentChannels) readonly channel: RepaymentChannel;
  @ApiProperty() @IsString() @MinLength(1) @MaxLength(60) readonly reference: string;
}
