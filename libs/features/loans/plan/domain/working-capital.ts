import { type Centimes, minus, plus, share } from '#kernel/money';
import { type Content, countIn } from './content.js';
import type { Year } from './result.js';

/** Bankers' year, as usual in such tables. */
const DAYS = 360n;

/** Money that sleeps in stock and with customers, less what suppliers wait for. Amounts in centimes. */
export interface WorkingCapital {
  readonly stock: Centimes;
  readonly customers: Centimes;
  readonly suppliers: Centimes;
  readonly need: Centimes;
}

/** Of the first year; undefined until all three numbers of days are given. */
export function workingCapitalOf(content: Content, year: Pick<Year, 'turnover' | 'purchases'> | undefined): WorkingCapital | undefined {
  const [stockDays, customerDays, supplierDays] = ['stockDays', 'customerDays', 'supplierDays'].map((name) => countIn(content, name));
  if (!year || stockDays === undefined || customerDays === undefined || supplierDays === undefined) return undefined;
  const stock = share(year.purchases, BigInt(stockDays), DAYS);
  const customers = share(year.turnover, BigInt(customerDays), DAYS);
  const suppliers = share(year.purchases, BigInt(supplierDays), DAYS);
  return { stock, customers, suppliers, need: minus(plus(stock, customers), suppliers) };
}
