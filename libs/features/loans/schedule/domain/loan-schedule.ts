import type { Holidays, LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import { type Schedule, schedule } from './schedule.js';

interface Terms {
  readonly principal: Centimes;
  readonly termMonths: number;
  readonly deferralMonths: number;
}
interface ProductTerms {
  readonly dueDay: number;
  readonly instalmentUnit: Centimes;
  readonly grace: 'inside' | 'added';
  readonly rounding: 'floor' | 'half-even';
  readonly weekend: 'same' | 'next' | 'previous';
}

/** The schedule of a loan by the rules of its product version; the deferral is a grace of monthly rows at 0 (handbook 1.7). */
export function scheduleOfLoan(loan: Terms, product: ProductTerms, disbursedOn: LocalDate, holidays: Holidays): Schedule {
  const { dueDay, instalmentUnit: unit, grace, rounding, weekend } = product;
  return schedule({
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
  });
}
