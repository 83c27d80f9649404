import { type Centimes, plus, share, ZERO } from '#kernel/money';

/** One loan (or one granted file that is no loan yet) as the figures see it at the end of a day. Amounts in centimes. */
export interface PortfolioLine {
  readonly id: string;
  readonly number: string;
  readonly fund: string;
  readonly sector: string;
  readonly sex: string;
  /** Year in which money first went out; '' before. */
  readonly year: string;
  readonly committed: Centimes;
  readonly disbursed: Centimes;
  readonly outstanding: Centimes;
  readonly due: Centimes;
  readonly collected: Centimes;
  readonly overdue: Centimes;
  readonly writtenOff: Centimes;
  readonly recovered: Centimes;
  readonly provisions: Centimes;
  /** Days past due after the grace days of the product. */
  readonly days: number;
}

export const portfolioSums = [
  'committed',
  'disbursed',
  'outstanding',
  'due',
  'collected',
  'overdue',
  'par1',
  'par30',
  'par60',
  'par90',
  'writtenOff',
  'recovered',
  'provisions',
] as const;
export type PortfolioSum = (typeof portfolioSums)[number];
export const portfolioGroups = ['fund', 'sector', 'sex', 'year'] as const;
export type PortfolioGroup = (typeof portfolioGroups)[number];

const parDays: Partial<Readonly<Record<PortfolioSum, number>>> = { par1: 1, par30: 30, par60: 60, par90: 90 };

/** What a line adds to a figure: 0 when it has no part in it. PARx: all that is outstanding on loans of more than x days past due (handbook 1.8). */
export function partOf(line: PortfolioLine, sum: PortfolioSum): Centimes {
  const days = parDays[sum];
  if (days !== undefined) return line.days > days ? line.outstanding : ZERO;
  return line[sum as Exclude<PortfolioSum, 'par1' | 'par30' | 'par60' | 'par90'>];
}

export const sumOf = (lines: readonly PortfolioLine[], sum: PortfolioSum): Centimes => lines.reduce((whole, line) => plus(whole, partOf(line, sum)), ZERO);

export interface PortfolioFigures {
  readonly sums: Readonly<Record<PortfolioSum, Centimes>>;
  readonly loans: number;
  readonly averageLoan: Centimes | null;
  /** In hundredths of a percent, rounded half-even; null when there is nothing to divide by. */
  readonly rates: Readonly<Record<'repayment' | 'loss' | 'par30', number | null>>;
}

const rate = (part: Centimes, whole: Centimes): number | null => (whole > 0n ? Number(share(part, 10_000n, whole)) : null);

/** All figures of a set of lines (handbook 1.8): repayment rate = collected on due ÷ due to date; loss rate = written off ÷ disbursed. */
export function figuresOf(lines: readonly PortfolioLine[]): PortfolioFigures {
  const sums = Object.fromEntries(portfolioSums.map((sum) => [sum, sumOf(lines, sum)])) as Record<PortfolioSum, Centimes>;
  const loans = lines.filter(({ disbursed }) => disbursed > 0n).length;
  return {
    sums,
    loans,
    averageLoan: loans > 0 ? share(sums.disbursed, 1n, BigInt(loans)) : null,
    rates: { repayment: rate(sums.collected, sums.due), loss: rate(sums.writtenOff, sums.disbursed), par30: rate(sums.par30, sums.outstanding) },
  };
}

/** The same lines by one of their words, in the order of the words. */
export function grouped(lines: readonly PortfolioLine[], by: PortfolioGroup): { readonly key: string; readonly lines: readonly PortfolioLine[] }[] {
  const groups = new Map<string, PortfolioLine[]>();
  for (const line of lines) {
    const group = groups.get(line[by]);
    if (group) group.push(line);
    else groups.set(line[by], [line]);
  }
  return [...groups].map(([key, of]) => ({ key, lines: of })).sort((a, b) => a.key.localeCompare(b.key));
}
