import { type Centimes, toDecimal } from '#kernel/money';
import { coFoundersLoans, type Figures } from './figures.js';

export const figureCodes = [
  'gap',
  'physical_share',
  'own_share',
  'instalment',
  'yearly_instalments',
  'result_1',
  'result_2',
  'result_3',
  'self_financing',
  'break_even',
  'working_capital',
  'opening_cash',
  'lowest_cash',
  'household',
] as const;
export type FigureCode = (typeof figureCodes)[number];

/** A computed figure with the numbers it comes from: `plan:figures.<code>.how` says it in words. Amounts in decimal MAD; null: not enough is written yet. */
export interface Explained {
  readonly code: FigureCode;
  readonly amount: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

type Numbers = Readonly<Record<string, Centimes | number>>;
const explained = (code: FigureCode, amount: Centimes | undefined, numbers: Numbers): Explained => ({
  code,
  amount: amount === undefined ? null : toDecimal(amount),
  params: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, typeof value === 'bigint' ? toDecimal(value) : value])),
});
/** Whole percent, rounded to the nearest; 0 of nothing. */
export const percentOf = (part: Centimes, whole: Centimes): number => (whole > 0n ? Number((part * 200n + whole) / (whole * 2n)) : 0);

/** Every figure of the plan with its formula's numbers, in the order in which a reader meets them. What cannot be computed yet is there without an amount. */
export function explainedOf(figures: Figures): readonly Explained[] {
  const { needs, resources, gap, asked, instalment, instalments, years, breakEven, workingCapital, opening, lowest, household, fullYear } = figures;
  const first = years.find(({ year }) => year === 1);
  const full = years.find(({ year }) => year === fullYear);
  const months = instalments?.filter((amount) => amount > 0n).length ?? 0;
  return [
    explained('gap', gap, { needs: needs.total, resources: resources.total, own: resources.own, others: resources.others, loans: resources.loans }),
    explained('physical_share', needs.physical, { loans: resources.loans, physical: needs.physical, percent: percentOf(resources.loans, needs.physical) }),
    explained('own_share', resources.own, { own: resources.own, needs: needs.total, percent: percentOf(resources.own, needs.total) }),
    explained('instalment', instalment, { amount: asked?.amount ?? 0, months, coFounders: coFoundersLoans(figures) }),
    explained('yearly_instalments', figures.yearlyInstalments, { year: fullYear }),
    ...([1, 2, 3] as const).map((year) => {
      const one = years.find((each) => each.year === year);
      const numbers: Numbers = one ? { turnover: one.turnover, purchases: one.purchases, fixed: one.fixed, wear: one.wear } : {};
      return explained(`result_${year}`, one?.result, numbers);
    }),
    explained('self_financing', figures.selfFinancing, full ? { year: fullYear, result: full.result, wear: full.wear, draw: full.draw } : { year: fullYear }),
    explained(
      'break_even',
      breakEven,
      first ? { fixed: first.fixed, wear: first.wear, margin: first.margin, turnover: first.turnover, percent: percentOf(breakEven ?? first.turnover, first.turnover) } : {},
    ),
    explained(
      'working_capital',
      workingCapital?.need,
      workingCapital ? { stock: workingCapital.stock, customers: workingCapital.customers, suppliers: workingCapital.suppliers } : {},
    ),
    explained('opening_cash', opening, { resources: resources.total, needs: needs.total, workingCapital: needs.workingCapital }),
    explained('lowest_cash', lowest?.end, lowest ? { month: lowest.month } : {}),
    explained(
      'household',
      household?.capacity,
      household ? { income: household.income, charges: household.charges, percent: instalment ? percentOf(instalment, household.capacity) : 0 } : {},
    ),
  ];
}
