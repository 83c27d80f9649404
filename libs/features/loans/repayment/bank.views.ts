import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { PageQuery } from '#platform/http/page';
import { BorrowerName } from '../agreement/loan.views.js';
import { type BankMatch, matchKinds, type MatchReason, matchReasons } from './domain/bank-match.js';
import { type BankFault, bankFaults } from './domain/statement.js';
import { type BankLineState, bankLineStates } from './entities/bank-line.entity.js';

export class BankFaultView {
  @ApiProperty() readonly line: number;
  @ApiProperty() readonly column: string;
  @ApiProperty() readonly value: string;
  @ApiProperty({ enum: bankFaults }) readonly fault: BankFault['fault'];
}
export class BankStatementView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly fileName: string;
  @ApiProperty() readonly lines: number;
  @ApiProperty({ description: 'Lines that no earlier file had' }) readonly fresh: number;
  @ApiProperty({ description: 'Lines that nobody has said anything about yet' }) readonly open: number;
  @ApiProperty({ type: [BankFaultView] }) readonly faults: readonly BankFaultView[];
  @ApiProperty({ type: String, format: 'date-time' }) readonly at: Date;
}
export class CandidateView {
  @ApiProperty() readonly loanId: string;
  @ApiProperty({ type: String, nullable: true }) readonly repaymentId: string | null;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: BorrowerName }) readonly name: BorrowerName;
  @ApiProperty() readonly outstanding: string;
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
  @ApiProperty({ enum: matchReasons, isArray: true }) readonly reasons: readonly MatchReason[];
}
export class BankLineView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly line: number;
  @ApiProperty({ type: String, format: 'date' }) readonly day: LocalDate;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly reference: string;
  @ApiProperty({ description: 'Decimal MAD; negative for money that went out' }) readonly amount: string;
  @ApiProperty({ enum: bankLineStates }) readonly state: BankLineState;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly loanId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly loanNumber: string | null;
  @ApiProperty({ enum: matchKinds, nullable: true }) readonly match: BankMatch['kind'] | null;
  @ApiProperty({ type: [CandidateView] }) readonly candidates: readonly CandidateView[];
  @ApiProperty() readonly mayReopen: boolean;
}
export class BankStatementPage {
  @ApiProperty({ type: [BankStatementView] }) readonly items: readonly BankStatementView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class BankLinePage {
  @ApiProperty({ type: [BankLineView] }) readonly items: readonly BankLineView[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class ImportedView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly lines: number;
  @ApiProperty() readonly fresh: number;
  @ApiProperty() readonly faults: number;
}
export class SureView {
  @ApiProperty() readonly booked: number;
  @ApiProperty({ description: 'Lines that were refused; they stay open' }) readonly refused: number;
}
export class BookedView {
  @ApiProperty() readonly outstanding: string;
}

export class BankLineQuery extends PageQuery {
  @ApiPropertyOptional({ enum: bankLineStates }) @IsOptional() @IsIn(bankLineStates) readonly state?: BankLineState;
}
export class BookLineBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'The loan that it repays, or its number' }) @IsOptional() @IsUUID() readonly loanId?: string;
  @ApiPropertyOptional({ example: 'P-2027-0001', maxLength: 30 }) @IsOptional() @IsString() @MaxLength(30) readonly loanNumber?: string;
}
export class TakeBackBody {
  @ApiProperty({ format: 'uuid' }) @IsUUID() readonly repaymentId: string;
}
export class AsideBody {
  @ApiProperty({ minLength: 3, maxLength: 200 }) @IsString() @MinLength(3) @MaxLength(200) readonly reason: string;
}
