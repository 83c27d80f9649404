import { allocate, type Centimes, minus, plus, split, ZERO } from '#kernel/money';
import { amountOf, type Content, countIn, countOf } from './content.js';
import { planMonths } from './parts.js';
import type { Year } from './result.js';

/** One month: what was there, what comes, what goes, what is left. Amounts in centimes. */
export interface CashMonth {
  readonly month: number;
  readonly opening: Centimes;
  readonly sales: Centimes;
  readonly extraIn: Centimes;
  readonly purchases: Centimes;
  readonly fixed: Centimes;
  readonly draw: Centimes;
  /** Instalments of the honour loans, by the same schedule that the contract will have. */
  readonly honour: Centimes;
  readonly bank: Centimes;
  readonly extraOut: Centimes;
  readonly end: Centimes;
}
export interface CashInput {
  readonly content: Content;
  /** First year of the result. */
  readonly year: Pick<Year, 'turnover' | 'purchases' | 'fixed' | 'draw' | 'interest'>;
  /** In the till on the first day. */
  readonly opening: Centimes;
  /** Of the honour loans, month by month, from the first. */
  readonly honour: readonly Centimes[];
  readonly bankMonthly: Centimes;
}

/** How strong each month is beside the others; a blank one is ordinary (100). All 0 would sell nothing: then all are alike. */
export function weightsOf(content: Content): readonly bigint[] {
  const weights = planMonths.map((month) => BigInt(countIn(content, `weight${month}`) ?? 100));
  return weights.some((weight) => weight > 0n) ? weights : weights.map(() => 1n);
}

/**
 * Twelve months of cash. Sales and purchases of the year follow the strength of the months, costs and draw come in equal parts; the parts always sum to the year.
 * A bank's monthly payment holds its interest, so interest is left out of the costs when there is one.
 */
export function cashOf({ content, year, opening, honour, bankMonthly }: CashInput): readonly CashMonth[] {
  const weights = weightsOf(content);
  const sales = allocate(year.turnover, weights);
  const purchases = allocate(year.purchases, weights);
  const fixed = split(bankMonthly > 0n ? minus(year.fixed, year.interest) : year.fixed, 12, 'last');
  const draw = split(year.draw, 12, 'last');
  const extra = (month: number, side: 'in' | 'out'): Centimes =>
    plus(ZERO, ...content.lines.filter((line) => countOf(line['month']) === month).map((line) => amountOf(line[side]) ?? ZERO));
  const months: CashMonth[] = [];
  let before = opening;
  for (const [i, month] of planMonths.entries()) {
    const row = {
      month,
      opening: before,
      ...{ sales: sales[i] ?? ZERO, extraIn: extra(month, 'in') },
      ...{ purchases: purchases[i] ?? ZERO, fixed: fixed[i] ?? ZERO, draw: draw[i] ?? ZERO, honour: honour[i] ?? ZERO, bank: bankMonthly, extraOut: extra(month, 'out') },
    };
    const out = plus(row.purchases, row.fixed, row.draw, row.honour, row.bank, row.extraOut);
    before = minus(plus(before, row.sales, row.extraIn), out);
    months.push({ ...row, end: before });
  }
  return months;
}

/** The month with the least cash at its end; of two alike the earlier one. */
export const lowestOf = (months: readonly CashMonth[]): CashMonth | undefined =>
  months.reduce<CashMonth | undefined>((low, month) => (low && low.end <= month.end ? low : month), undefined);
