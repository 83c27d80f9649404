import { ApiProperty } from '@nestjs/swagger';
import { type EntryKind, entryKinds, type LedgerAccount, ledgerAccounts } from './domain/ledger.js';

const money = { example: '1000000.00' } as const;

/** A funder and what is left of its money in one fund. */
export class FunderShare {
  @ApiProperty({ type: String, nullable: true, description: 'null: own means' }) readonly code: string | null;
  @ApiProperty() readonly name: string;
  @ApiProperty({ example: '500000.00' }) readonly given: string;
}

/** Where the money of one fund is, decimal MAD, and its rules (handbook 1.9). */
export class FundView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly convention: string;
  @ApiProperty() readonly onlyEquipment: boolean;
  @ApiProperty() readonly onlyAutoEntrepreneurs: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly regionCode: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly validFrom: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) readonly validTo: string | null;
  @ApiProperty() readonly reservePercent: number;
  @ApiProperty({ ...money, description: 'Given to the fund by its funders' }) readonly contributions: string;
  @ApiProperty({ ...money }) readonly cash: string;
  @ApiProperty({ ...money, description: 'Lent and not yet repaid' }) readonly outstanding: string;
  @ApiProperty({ ...money, description: 'Granted to founders and not yet paid out' }) readonly committed: string;
  @ApiProperty({ ...money, description: 'Never lent: a share of the contributions' }) readonly reserve: string;
  @ApiProperty({ ...money, description: 'May still be granted: cash − committed − reserve' }) readonly available: string;
  @ApiProperty({ ...money, description: 'Paid by borrowers beyond their debt; kept for them' }) readonly excessPayments: string;
  @ApiProperty({ ...money, description: 'Loans given up' }) readonly writeOffs: string;
  @ApiProperty({ ...money, description: 'Came in after a loan was given up' }) readonly recoveries: string;
  @ApiProperty({ ...money, description: 'Kept in mind for loans that are late' }) readonly provisions: string;
  @ApiProperty({ ...money, description: 'Contributions + recoveries − write-offs' }) readonly netFund: string;
  @ApiProperty({ ...money, description: 'Cash and loans against what they came from; anything but 0.00 is a fault of the books' }) readonly balance: string;
  @ApiProperty({ type: [FunderShare] }) readonly funders: readonly FunderShare[];
}

export class FundList {
  @ApiProperty({ type: [FundView] }) readonly items: readonly FundView[];
}

export class FunderView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly name: string;
}

export class FunderList {
  @ApiProperty({ type: [FunderView] }) readonly items: readonly FunderView[];
}

/** One posting with its entry: the line that an amount of the fund is made of. */
export class EntryLine {
  @ApiProperty() readonly id: string;
  @ApiProperty({ format: 'date' }) readonly day: string;
  @ApiProperty({ enum: entryKinds }) readonly kind: EntryKind;
  @ApiProperty({ enum: ledgerAccounts }) readonly account: LedgerAccount;
  @ApiProperty({ example: '-500.00', description: 'Debit positive' }) readonly amount: string;
  @ApiProperty() readonly note: string;
  @ApiProperty({ type: String, nullable: true }) readonly funder: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly loanId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly loanNumber: string | null;
}

export class EntryPage {
  @ApiProperty({ type: [EntryLine] }) readonly items: readonly EntryLine[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
  @ApiProperty({ example: '1000000.00', description: 'Sum of all lines, not of this page only' }) readonly sum: string;
}

export class ForecastMonthView {
  @ApiProperty({ description: '1 is the first month from today' }) readonly month: number;
  @ApiProperty({ ...money }) readonly repaid: string;
  @ApiProperty({ ...money }) readonly contributed: string;
  @ApiProperty({ ...money }) readonly lent: string;
  @ApiProperty({ ...money }) readonly cash: string;
  @ApiProperty({ description: 'Loans paid out' }) readonly loans: number;
  @ApiProperty({ description: 'Loans wished for which there is no money' }) readonly unmet: number;
}

export class ForecastCurve {
  @ApiProperty() readonly repaidPercent: number;
  @ApiProperty({ type: [ForecastMonthView] }) readonly months: readonly ForecastMonthView[];
}

/** Two curves from the same beginning; estimates, in whole centimes. */
export class ForecastView {
  @ApiProperty({ ...money }) readonly cash: string;
  @ApiProperty({ ...money }) readonly reserve: string;
  @ApiProperty({ type: [ForecastCurve] }) readonly curves: readonly ForecastCurve[];
}

export class CodeView {
  @ApiProperty() readonly code: string;
}
export class MoneyMovedView {
  @ApiProperty() readonly entryId: string;
}
