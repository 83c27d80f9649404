import type { LocalDate } from '#kernel/calendar';
import { type Centimes, isPositive, plus, ZERO } from '#kernel/money';
import { AppError } from '#kernel/errors';
import { scheduleOfLoan } from '../../schedule/domain/loan-schedule.js';
import { amountIn, type Content, countIn } from './content.js';

/** By which rules a loan would be paid back, if it were paid out on that day. A plan counts in whole months: holidays move days, never amounts. */
export interface LoanRules {
  readonly product: Parameters<typeof scheduleOfLoan>[1];
  readonly day: LocalDate;
}
export interface LoanAsked {
  readonly amount: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
}

/** Undefined until amount, term and deferral can be read. */
export function loanAskedIn(content: Content): LoanAsked | undefined {
  const [amount, termMonths, deferralMonths] = [amountIn(content, 'amount'), countIn(content, 'termMonths'), countIn(content, 'deferralMonths')];
  return amount === undefined || termMonths === undefined || deferralMonths === undefined ? undefined : { amount, termMonths, deferralMonths };
}

/** Month by month from the first, 0 in the deferral; undefined where no schedule can be made of these terms. The same function as the contract's. */
export function instalmentsOf({ amount, termMonths, deferralMonths }: LoanAsked, { product, day }: LoanRules): readonly Centimes[] | undefined {
  if (!isPositive(amount)) return undefined;
  try {
    return scheduleOfLoan({ principal: amount, termMonths, deferralMonths }, { ...product, weekend: 'same' }, day, new Set()).rows.map((row) => row.amount);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** Several loans side by side, month by month. */
export const together = (loans: readonly (readonly Centimes[])[]): readonly Centimes[] =>
  Array.from({ length: Math.max(0, ...loans.map(({ length }) => length)) }, (_, i) => plus(ZERO, ...loans.map((loan) => loan[i] ?? ZERO)));

export const sumOf = (amounts: readonly Centimes[]): Centimes => plus(ZERO, ...amounts);
/** The largest ordinary instalment: the first that is not 0. */
export const usualOf = (rows: readonly Centimes[] | undefined): Centimes | undefined => rows?.find((amount) => amount > 0n);
