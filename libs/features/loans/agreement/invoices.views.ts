import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { LocalDate } from '#kernel/calendar';
import { type InvoiceState, invoiceStates, type ReleaseStanding, releaseStandings } from './domain/invoices.js';

const day = { type: String, format: 'date' } as const;

export class HandInInvoiceBody {
  @ApiProperty({ description: 'The order of transfer that paid' }) @IsUUID() readonly orderId: string;
  @ApiProperty({ description: 'A paper of one’s folder' }) @IsUUID() readonly documentId: string;
}
export class CheckInvoiceBody {
  @ApiProperty() @IsBoolean() readonly accepted: boolean;
  @ApiProperty({ required: false, description: 'Needed for a refusal' }) @IsOptional() @IsString() @MaxLength(300) readonly reason: string = '';
}
export class InvoiceMade {
  @ApiProperty() readonly id: string;
}
export class InvoiceView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ enum: invoiceStates }) readonly state: InvoiceState;
  @ApiProperty() readonly reason: string;
  @ApiProperty(day) readonly handedInOn: LocalDate;
}
export class ReleaseView {
  @ApiProperty() readonly orderId: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ example: '20000.00' }) readonly amount: string;
  @ApiProperty(day) readonly executedOn: LocalDate;
  @ApiProperty(day) readonly dueOn: LocalDate;
  @ApiProperty({ enum: releaseStandings }) readonly standing: ReleaseStanding;
  @ApiProperty({ type: [InvoiceView] }) readonly invoices: readonly InvoiceView[];
}
export class FolderInvoice {
  @ApiProperty() readonly documentId: string;
  @ApiProperty() readonly name: string;
}
export class InvoicesView {
  @ApiProperty({ type: [ReleaseView], description: 'Parts of the money that left, oldest first' }) readonly releases: readonly ReleaseView[];
  @ApiProperty({ type: [FolderInvoice], description: 'Invoices of the borrower’s folder; for the borrower only' }) readonly inFolder: readonly FolderInvoice[];
  @ApiProperty() readonly mayHandIn: boolean;
  @ApiProperty() readonly mayCheck: boolean;
}
