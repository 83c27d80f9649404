import { ApiProperty } from '@nestjs/swagger';
import type { LocalDate } from '#kernel/calendar';
import { amountReasons } from '../schedule/domain/schedule.js';
import { PayOutClockView } from './agreement.views.js';
import { repaymentChannels } from './domain/channels.js';
import { loanMoves, type LoanState, loanStates } from './domain/loan.moves.js';

const money = { example: '1388.00', description: 'Decimal MAD' } as const;
const day = { type: String, format: 'date' } as const;
const text = { type: String, nullable: true } as const;
export const instalmentStates = ['grace', 'paid', 'part_paid', 'late', 'due'] as const;

export class BorrowerName {
  @ApiProperty() readonly ar: string;
  @ApiProperty() readonly latin: string;
}
export class NextPayment {
  @ApiProperty() readonly n: number;
  @ApiProperty(day) readonly due: LocalDate;
  @ApiProperty(money) readonly amount: string;
}

/** A loan in a list. */
export class LoanLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: 'P-2027-0001' }) readonly number: string;
  @ApiProperty({ enum: loanStates }) readonly state: LoanState;
  @ApiProperty() readonly personId: string;
  @ApiProperty({ type: BorrowerName }) readonly personName: BorrowerName;
  @ApiProperty(money) readonly principal: string;
  @ApiProperty(money) readonly outstanding: string;
  @ApiProperty(day) readonly grantedOn: LocalDate;
  @ApiProperty({ ...text, format: 'date' }) readonly disbursedOn: LocalDate | null;
  @ApiProperty({ type: PayOutClockView, nullable: true, description: 'While money is still to leave' }) readonly clock: PayOutClockView | null;
  @ApiProperty({ type: NextPayment, nullable: true }) readonly next: NextPayment | null;
  @ApiProperty({ description: 'Age of the oldest unpaid row whose day is over; 0 when none is' }) readonly daysPastDue: number;
  @ApiProperty({ ...money, description: 'What should have been paid by yesterday and is not' }) readonly overdue: string;
}
export class LoanPage {
  @ApiProperty({ type: [LoanLine] }) readonly items: readonly LoanLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
}
export class MyLoans {
  @ApiProperty({ type: [LoanLine] }) readonly items: readonly LoanLine[];
}

export class InstalmentView {
  @ApiProperty() readonly n: number;
  @ApiProperty(day) readonly due: LocalDate;
  @ApiProperty({ ...day, description: 'Before a shift to a working day' }) readonly originalDue: LocalDate;
  @ApiProperty(money) readonly amount: string;
  @ApiProperty(money) readonly paid: string;
  @ApiProperty({ enum: instalmentStates }) readonly state: (typeof instalmentStates)[number];
  @ApiProperty({ enum: amountReasons }) readonly why: string;
}
export class RepaymentView {
  @ApiProperty() readonly id: string;
  @ApiProperty(money) readonly amount: string;
  @ApiProperty({ ...money, description: 'Part that no instalment took: more than the whole debt' }) readonly excess: string;
  @ApiProperty(day) readonly receivedOn: LocalDate;
  @ApiProperty({ enum: repaymentChannels }) readonly channel: string;
  @ApiProperty() readonly reference: string;
  @ApiProperty({ ...day, nullable: true, description: 'Taken back on that day: it does not count' }) readonly reversedOn: LocalDate | null;
  @ApiProperty({ ...text, description: 'Of cash: the running number of its receipt' }) readonly receiptNo: string | null;
  @ApiProperty({ ...text, description: 'Of a cheque: its bank' }) readonly chequeBank: string | null;
  @ApiProperty({ ...day, nullable: true, description: 'Of a cheque: the day from which it may be cashed' }) readonly chequeDue: LocalDate | null;
}

/** One loan with its schedule and repayments. */
export class LoanView extends LoanLine {
  @ApiProperty() readonly applicationId: string;
  @ApiProperty() readonly projectTitle: string;
  @ApiProperty() readonly termMonths: number;
  @ApiProperty() readonly deferralMonths: number;
  @ApiProperty(money) readonly paid: string;
  @ApiProperty({ ...money, description: 'Paid too much; kept for the borrower' }) readonly credit: string;
  @ApiProperty({ type: [InstalmentView] }) readonly instalments: readonly InstalmentView[];
  @ApiProperty({ type: [RepaymentView], description: 'Newest first' }) readonly repayments: readonly RepaymentView[];
  @ApiProperty({ enum: Object.keys(loanMoves), isArray: true }) readonly allowedMoves: readonly string[];
  @ApiProperty() readonly mayCollect: boolean;
  @ApiProperty({ description: 'May take payments back and give credit back' }) readonly mayReturn: boolean;
  @ApiProperty({ description: 'The next instalment falls due within days, or is past due' }) readonly payNow: boolean;
  @ApiProperty({ ...day, description: 'The day of the house' }) readonly today: LocalDate;
}

/** What repaying would look like if the money were paid out today: equal instalments, and a last one that takes what rounding left. */
export class PreviewView {
  @ApiProperty() readonly count: number;
  @ApiProperty(money) readonly amount: string;
  @ApiProperty(money) readonly lastAmount: string;
  @ApiProperty(day) readonly firstDue: LocalDate;
  @ApiProperty(day) readonly lastDue: LocalDate;
}
export class LoanMoved {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: loanStates }) readonly state: LoanState;
}
export class Disbursed {
  @ApiProperty() readonly id: string;
  @ApiProperty({ description: 'Rows of the schedule' }) readonly instalments: number;
}
export class Receipt {
  @ApiProperty() readonly id: string;
  @ApiProperty(money) readonly booked: string;
  @ApiProperty({ ...money, description: 'Beyond the whole debt' }) readonly excess: string;
  @ApiProperty({ ...money, description: 'Of the loan, after this payment' }) readonly outstanding: string;
  @ApiProperty({ enum: loanStates }) readonly loanState: string;
}

export class OfferAccepted {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly loanId: string;
}
