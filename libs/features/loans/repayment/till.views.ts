import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { IsLocalDate, IsMoney } from '#platform/http/validators';
import { type RepaymentChannel, repaymentChannels } from '../agreement/domain/channels.js';
import { BorrowerName } from '../agreement/loan.views.js';

const day = { type: String, format: 'date' } as const;

export class TillSum {
  @ApiProperty({ enum: repaymentChannels }) readonly channel: RepaymentChannel;
  @ApiProperty() readonly count: number;
  @ApiProperty() readonly sum: string;
}
export class TillReceipt {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly loanId: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: BorrowerName }) readonly name: BorrowerName;
  @ApiProperty() readonly amount: string;
  @ApiProperty({ enum: repaymentChannels }) readonly channel: RepaymentChannel;
  @ApiProperty() readonly reference: string;
  @ApiProperty({ type: String, nullable: true }) readonly receiptNo: string | null;
  @ApiProperty({ ...day, nullable: true }) readonly reversedOn: LocalDate | null;
}
export class TillClosing {
  @ApiProperty() readonly expected: string;
  @ApiProperty() readonly counted: string;
  @ApiProperty({ description: 'Negative when there was too much' }) readonly missing: string;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) readonly closedAt: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly reopenedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly reopenedWhy: string | null;
}
export class TillView {
  @ApiProperty(day) readonly day: LocalDate;
  @ApiProperty({ ...day, description: 'The day before it' }) readonly before: LocalDate;
  @ApiProperty({ ...day, nullable: true, description: 'The day after it; none after today' }) readonly after: LocalDate | null;
  @ApiProperty({ enum: ['open', 'counted'] }) readonly state: 'open' | 'counted';
  @ApiProperty({ description: 'Cash of the day by its receipts' }) readonly cash: string;
  @ApiProperty() readonly total: string;
  @ApiProperty({ type: [TillSum] }) readonly channels: readonly TillSum[];
  @ApiProperty({ type: [TillReceipt] }) readonly receipts: readonly TillReceipt[];
  @ApiPropertyOptional({ type: TillClosing }) readonly closing?: TillClosing | undefined;
  @ApiProperty() readonly mayClose: boolean;
  @ApiProperty() readonly mayReopen: boolean;
}
export class TillClosed {
  @ApiProperty(day) readonly day: LocalDate;
  @ApiProperty() readonly missing: string;
}

export class TillQuery {
  @ApiPropertyOptional(day) @IsOptional() @IsLocalDate() readonly day?: LocalDate;
}
export class CloseTillBody {
  @ApiProperty(day) @IsLocalDate() readonly day: LocalDate;
  @ApiProperty({ example: '4150.00', description: 'Cash in the drawer, counted' }) @IsMoney() readonly counted: string;
  @ApiPropertyOptional({ maxLength: 300, description: 'Why the drawer differs from the receipts' }) @IsOptional() @IsString() @MaxLength(300) readonly reason?: string;
}
export class ReopenTillBody {
  @ApiProperty(day) @IsLocalDate() readonly day: LocalDate;
  @ApiProperty({ minLength: 3, maxLength: 300 }) @IsString() @MinLength(3) @MaxLength(300) readonly reason: string;
}
