import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { type ConditionCode, conditionCodes } from './domain/conditions.js';
import { orderStates } from './domain/transfer.js';

const money = { example: '1388.00', description: 'Decimal MAD' } as const;
const day = { type: String, format: 'date' } as const;

export class ContractView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'C-2027-0001' }) readonly number: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ enum: ['sent', 'recalled', 'signed'] }) readonly state: string;
  @ApiProperty(day) readonly madeOn: LocalDate;
  @ApiProperty({ ...day, nullable: true }) readonly signedOn: LocalDate | null;
  @ApiProperty({ enum: ['paper', 'code'], nullable: true, type: String }) readonly mode: string | null;
}
export class ConditionView {
  @ApiProperty({ enum: conditionCodes }) readonly code: ConditionCode;
  @ApiProperty({ enum: ['met', 'open', 'not_needed'] }) readonly state: string;
  @ApiProperty({ description: 'Confirmed by a person; the others are read from the books' }) readonly byHand: boolean;
  @ApiProperty() readonly evidence: string;
}
export class PayeeView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: ['person', 'supplier'] }) readonly kind: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ example: '0115•••4921', description: 'The bank identity without its middle' }) readonly rib: string;
}
export class OrderLineView {
  @ApiProperty() readonly payeeName: string;
  @ApiProperty(money) readonly amount: string;
  @ApiProperty() readonly purpose: string;
}
export class OrderView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'V-2027-00001' }) readonly number: string;
  @ApiProperty({ enum: orderStates }) readonly state: string;
  @ApiProperty(money) readonly amount: string;
  @ApiProperty(day) readonly preparedOn: LocalDate;
  @ApiProperty({ description: 'Prepared by the one who asks: somebody else approves' }) readonly mine: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly reference: string | null;
  @ApiProperty({ ...day, nullable: true }) readonly executedOn: LocalDate | null;
  @ApiProperty({ type: [OrderLineView] }) readonly lines: readonly OrderLineView[];
}
export class PayOutClockView {
  @ApiProperty({ ...day, description: 'The day by which the money should be there' }) readonly until: LocalDate;
  @ApiProperty({ description: 'Negative when it is late' }) readonly daysLeft: number;
}

/** A loan between the promise and the money. */
export class AgreementView {
  @ApiProperty({ type: [ContractView], description: 'Newest first' }) readonly contracts: readonly ContractView[];
  @ApiProperty({ type: [ConditionView] }) readonly conditions: readonly ConditionView[];
  @ApiProperty({ type: [PayeeView] }) readonly payees: readonly PayeeView[];
  @ApiProperty({ type: [OrderView] }) readonly orders: readonly OrderView[];
  @ApiProperty({ ...money, description: 'Not yet in an order' }) readonly left: string;
  @ApiProperty({ type: PayOutClockView, nullable: true }) readonly clock: PayOutClockView | null;
  @ApiProperty() readonly mayConfirm: boolean;
  @ApiProperty() readonly mayApprove: boolean;
  @ApiProperty() readonly mayAddPayee: boolean;
}
export class CodeSent {
  @ApiProperty({ example: '•••0001' }) readonly to: string;
  @ApiProperty() readonly minutes: number;
}
export class OrderMoved {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ enum: orderStates }) readonly state: string;
}
export class PayeeAdded {
  @ApiProperty() readonly id: string;
}
export class CalendarLinkView {
  @ApiProperty({ description: 'Shown once' }) readonly token: string;
}
export class LinksRevoked {
  @ApiProperty() readonly revoked: number;
}

export class SignatureView {
  @ApiProperty({ enum: ['lender', 'borrower'] }) readonly party: string;
  @ApiProperty({ enum: ['paper', 'code'] }) readonly mode: string;
  @ApiProperty() readonly accountId: string;
  @ApiProperty({ type: String, format: 'date-time' }) readonly signedAt: Date;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly evidence: object;
  @ApiProperty({ description: 'Hash of the signature before; 64 zeros for the first' }) readonly previous: string;
  @ApiProperty({ description: 'sha256 over contract number, party, mode, account, instant, sorted evidence and the hash before, as JSON' }) readonly hash: string;
}
/** The evidence file of a signed contract. */
export class EvidenceView {
  @ApiProperty() readonly loan: string;
  @ApiProperty() readonly contract: string;
  @ApiProperty() readonly sha256Ar: string;
  @ApiProperty() readonly sha256Fr: string;
  @ApiProperty(day) readonly signedOn: LocalDate;
  @ApiProperty({ type: [SignatureView] }) readonly signatures: readonly SignatureView[];
}
