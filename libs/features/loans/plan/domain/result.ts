import { type Centimes, minus, plus, share, ZERO } from '#kernel/money';
import { amountIn, type Content, moneyIn } from './content.js';
import { fixedCosts, planYears } from './parts.js';

/** One year of the profit and loss account. A blank cost is 0; a blank turnover leaves the year unknown. */
export interface Year {
  readonly year: number;
  readonly turnover: Centimes;
  readonly purchases: Centimes;
  readonly margin: Centimes;
  readonly fixed: Centimes;
  readonly wear: Centimes;
  readonly result: Centimes;
  readonly draw: Centimes;
  /** Money of the year that is left for loans and savings: result and wear, less what the founders take. */
  readonly selfFinancing: Centimes;
  readonly interest: Centimes;
}

/** The years that are filled in, in their order. */
export function yearsOf(content: Content, wear: Centimes): readonly Year[] {
  return planYears.flatMap((year) => {
    const turnover = amountIn(content, `turnover${year}`);
    if (turnover === undefined) return [];
    const purchases = moneyIn(content, `purchases${year}`);
    const fixed = plus(ZERO, ...fixedCosts.map((name) => moneyIn(content, `${name}${year}`)));
    const draw = moneyIn(content, `draw${year}`);
    const margin = minus(turnover, purchases);
    const result = minus(margin, plus(fixed, wear));
    return [{ year, turnover, purchases, margin, fixed, wear, result, draw, selfFinancing: minus(plus(result, wear), draw), interest: moneyIn(content, `interest${year}`) }];
  });
}

/**
 * The turnover at which the firm neither earns nor loses: what must be covered, divided by the part of each dirham sold that is left after purchases,
 * rounded up to the centime. Undefined when nothing is left. The founder's draw is not in it: it is what the result is for.
 */
export function breakEvenOf({ turnover, margin, fixed, wear }: Pick<Year, 'turnover' | 'margin' | 'fixed' | 'wear'>): Centimes | undefined {
  if (margin <= 0n) return undefined;
  const toCover = plus(fixed, wear);
  const floor = share(toCover, turnover, margin, 'floor');
  return (floor * margin < toCover * turnover ? floor + 1n : floor) as Centimes;
}
