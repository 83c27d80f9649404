// Answers of the API about the fund, as these pages read them. Amounts are decimal MAD, days 'YYYY-MM-DD'.
export const fundFigures = [
  'cash',
  'outstanding',
  'committed',
  'reserve',
  'available',
  'contributions',
  'recoveries',
  'writeOffs',
  'provisions',
  'excessPayments',
  'netFund',
] as const;
export type FundFigure = (typeof fundFigures)[number];

export interface FunderShare {
  readonly code: string | null;
  readonly name: string;
  readonly given: string;
}

export type Fund = Readonly<Record<FundFigure | 'code' | 'label' | 'balance' | 'convention', string>> & {
  readonly onlyEquipment: boolean;
  readonly onlyAutoEntrepreneurs: boolean;
  readonly regionCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly reservePercent: number;
  readonly funders: readonly FunderShare[];
};

/** The account whose lines a figure is the sum of; committed, available and netFund are sums of several. */
export const accountOf: Partial<Readonly<Record<FundFigure, string>>> = {
  cash: 'cash',
  outstanding: 'loans_outstanding',
  contributions: 'contributions',
  recoveries: 'recoveries',
  writeOffs: 'write_offs',
  provisions: 'provisions',
  excessPayments: 'excess_payments',
};

export interface EntryLine {
  readonly id: string;
  readonly day: string;
  readonly kind: string;
  readonly account: string;
  readonly amount: string;
  readonly note: string;
  readonly funder: string | null;
  readonly loanId: string | null;
  readonly loanNumber: string | null;
}

export interface ForecastMonth {
  readonly month: number;
  readonly cash: string;
  readonly repaid: string;
  readonly contributed: string;
  readonly lent: string;
  readonly loans: number;
  readonly unmet: number;
}
export interface Forecast {
  readonly cash: string;
  readonly reserve: string;
  readonly curves: readonly { readonly repaidPercent: number; readonly months: readonly ForecastMonth[] }[];
}
