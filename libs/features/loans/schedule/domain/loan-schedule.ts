import type { Holidays, LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { type Schedule, schedule } from './schedule.js';
import type { ScheduleTerms } from './schedule-terms.js';

export interface LoanOfProduct {
  readonly principal: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
}
export interface ProductSchedule {
  readonly dueDay: number;
  readonly instalmentUnit: Centimes;
  readonly grace: 'inside' | 'added';
  readonly rounding: 'floor' | 'half-even';
  readonly weekend: 'same' | 'next' | 'previous';
}

/** The terms of a loan by the rules of its product version; the deferral is a grace of monthly rows at 0 (handbook 1.7). */
export function termsOfLoan(loan: LoanOfProduct, product: ProductSchedule, disbursedOn: LocalDate, holidays: Holidays): ScheduleTerms {
  const { dueDay, instalmentUnit: unit, grace, rounding, weekend } = product;
  return {
    principal: loan.principal,
    instalments: loan.termMonths,
    gracePeriods: loan.deferralMonths,
    grace,
    rounding,
    unit,
    every: 1,
    period: 'month',
    disbursedOn,
    dueDay,
    weekend,
    holidays,
  };
}

/** The schedule of a loan when its last part goes out on that day. */
export const scheduleOfLoan = (loan: LoanOfProduct, product: ProductSchedule, disbursedOn: LocalDate, holidays: Holidays): Schedule =>
  schedule(termsOfLoan(loan, product, disbursedOn, holidays));
