import { type Centimes, centimes, minus, plus, share, times, ZERO } from '#kernel/money';

/** What a forecast assumes. Amounts in centimes, times in months; `repaidPercent` of what falls due is paid, on its day, the rest never. */
export interface ForecastTerms {
  readonly cash: Centimes;
  /** What falls due on the loans that are out, month by month from the first on. */
  readonly dueSoon: readonly Centimes[];
  readonly reserve: Centimes;
  readonly loansPerMonth: number;
  readonly amount: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
  readonly repaidPercent: number;
  /** Given in months 12, 24, 36 … */
  readonly yearlyContribution: Centimes;
}

export interface ForecastMonth {
  /** 1 is the first month from today. */
  readonly month: number;
  readonly contributed: Centimes;
  readonly repaid: Centimes;
  readonly lent: Centimes;
  readonly loans: number;
  readonly cash: Centimes;
  /** Loans that were wished and for which the fund had no money. */
  readonly unmet: number;
}

export const FORECAST_MONTHS = 60;

/** What a loan paid out in month 0 asks for, month by month: nothing in the deferral, then equal parts, the rest of the division in the last (handbook 1.7, unit 1 centime). */
function duesOf(amount: Centimes, termMonths: number, deferralMonths: number): Centimes[] {
  const rows = termMonths - deferralMonths;
  const base = centimes(amount / BigInt(rows));
  return Array.from({ length: termMonths }, (_, i) => (i < deferralMonths ? ZERO : i === termMonths - 1 ? minus(amount, times(base, BigInt(rows - 1))) : base));
}

/**
 * The cash of a fund over sixty months, an estimate in whole centimes: each month money comes in first (contribution, then the repaid share of what falls due,
 * rounded half-even), then as many loans go out as are wished and as cash above the reserve allows. Term includes the deferral and is longer than it.
 */
export function forecast(terms: ForecastTerms): ForecastMonth[] {
  const dues: Centimes[] = Array.from({ length: FORECAST_MONTHS + terms.termMonths + 1 }, (_, i) => terms.dueSoon[i] ?? ZERO);
  const perLoan = duesOf(terms.amount, terms.termMonths, terms.deferralMonths);
  const months: ForecastMonth[] = [];
  let cash = terms.cash;
  for (let i = 0; i < FORECAST_MONTHS; i++) {
    const contributed = (i + 1) % 12 === 0 ? terms.yearlyContribution : ZERO;
    const repaid = share(dues[i]!, BigInt(terms.repaidPercent), 100n);
    cash = plus(cash, contributed, repaid);
    const free = cash - terms.reserve;
    const possible = terms.amount > 0n && free > 0n ? Number(free / terms.amount) : 0;
    const loans = Math.min(terms.loansPerMonth, possible);
    const lent = times(terms.amount, BigInt(loans));
    cash = minus(cash, lent);
    for (const [k, due] of perLoan.entries()) dues[i + 1 + k] = plus(dues[i + 1 + k] ?? ZERO, times(due, BigInt(loans)));
    months.push({ month: i + 1, contributed, repaid, lent, loans, cash, unmet: terms.loansPerMonth - loans });
  }
  return months;
}
