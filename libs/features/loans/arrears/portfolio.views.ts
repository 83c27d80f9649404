import { ApiProperty } from '@nestjs/swagger';
import { BorrowerName } from './arrears.views.js';

const money = { example: '1000000.00' } as const;
const percent = { type: String, nullable: true, example: '96.10', description: 'Percent; null when there is nothing to divide by' } as const;

export class PortfolioSumsView {
  @ApiProperty({ ...money, description: 'Granted and not yet paid out' }) readonly committed: string;
  @ApiProperty({ ...money }) readonly disbursed: string;
  @ApiProperty({ ...money }) readonly outstanding: string;
  @ApiProperty({ ...money, description: 'Rows whose day to pay has come' }) readonly due: string;
  @ApiProperty({ ...money, description: 'Paid on those rows' }) readonly collected: string;
  @ApiProperty({ ...money, description: 'Unpaid on rows that are late' }) readonly overdue: string;
  @ApiProperty({ ...money, description: 'Outstanding of loans of more than 1 day past due' }) readonly par1: string;
  @ApiProperty({ ...money }) readonly par30: string;
  @ApiProperty({ ...money }) readonly par60: string;
  @ApiProperty({ ...money }) readonly par90: string;
  @ApiProperty({ ...money }) readonly writtenOff: string;
  @ApiProperty({ ...money }) readonly recovered: string;
  @ApiProperty({ ...money }) readonly provisions: string;
}
export class PortfolioRatesView {
  @ApiProperty({ ...percent, description: 'Collected on due ÷ due to date' }) readonly repayment: string | null;
  @ApiProperty({ ...percent, description: 'Written off ÷ disbursed' }) readonly loss: string | null;
  @ApiProperty({ ...percent, description: 'PAR30 ÷ outstanding' }) readonly par30: string | null;
}
export class PortfolioFiguresView {
  @ApiProperty({ type: PortfolioSumsView }) readonly sums: PortfolioSumsView;
  @ApiProperty({ type: PortfolioRatesView }) readonly rates: PortfolioRatesView;
  @ApiProperty({ description: 'Loans for which money went out' }) readonly loans: number;
  @ApiProperty({ type: String, nullable: true, ...money }) readonly averageLoan: string | null;
}
export class PortfolioGroupView extends PortfolioFiguresView {
  @ApiProperty({ description: 'Code of the fund or sector, f or m, a year; empty: not known' }) readonly key: string;
}
export class BucketView {
  @ApiProperty({ example: '31-60', description: 'Days past due of the row itself, without grace' }) readonly bucket: string;
  @ApiProperty() readonly rows: number;
  @ApiProperty({ ...money }) readonly overdue: string;
}

/** The portfolio at the end of a day; sums and counts, nobody named. */
export class PortfolioView extends PortfolioFiguresView {
  @ApiProperty({ format: 'date' }) readonly asOf: string;
  @ApiProperty({ description: 'false for a past day: payments are then booked on the rows of today, the oldest first' }) readonly exact: boolean;
  @ApiProperty({ ...money }) readonly contributions: string;
  @ApiProperty({ type: String, nullable: true, example: '3.25', description: 'Disbursed ÷ contributions' }) readonly rotation: string | null;
  @ApiProperty({ type: [PortfolioGroupView] }) readonly groups: readonly PortfolioGroupView[];
  @ApiProperty({ type: [BucketView], description: 'Overdue rows by their own age; of today only' }) readonly buckets: readonly BucketView[];
}

export class PortfolioRow {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly number: string;
  @ApiProperty({ type: BorrowerName }) readonly personName: BorrowerName;
  @ApiProperty() readonly fund: string;
  @ApiProperty({ ...money, description: 'What it adds to the figure' }) readonly amount: string;
  @ApiProperty({ description: 'Days past due, after the grace days' }) readonly days: number;
  @ApiProperty({ description: 'A loan, or a granted file that is none yet' }) readonly isLoan: boolean;
}
export class PortfolioRows {
  @ApiProperty({ type: [PortfolioRow] }) readonly items: readonly PortfolioRow[];
  @ApiProperty() readonly page: number;
  @ApiProperty() readonly pageSize: number;
  @ApiProperty() readonly total: number;
  @ApiProperty({ ...money, description: 'Sum of all rows, not of this page only: the figure' }) readonly sum: string;
}
