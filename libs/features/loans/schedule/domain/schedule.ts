import { addDays, addMonths, addWeeks, dayOfMonth, dayOfWeek, isAfter, isBefore, type LocalDate, shift } from '#kernel/calendar';
import { type Centimes, isPositive, minus, share, times, toDecimal, ZERO } from '#kernel/money';
import { loanErrors } from '../../loans.errors.js';
import { faultsOfTerms, type ScheduleTerms } from './schedule-terms.js';

/** Why a row has this amount: nothing is due in grace; a part is paid at once; the share is exact, or rounded; the last row takes the remainder of the rounding; or the contract lists it. */
export const amountReasons = ['grace', 'down_payment', 'equal_share', 'rounded_share', 'remainder', 'agreed'] as const;
export type AmountReason = (typeof amountReasons)[number];
/** Why a row is not due on its original day. */
export const shiftReasons = ['weekend', 'holiday'] as const;
export type ShiftReason = (typeof shiftReasons)[number];

export interface ScheduleRow {
  readonly n: number;
  /** The day to pay. */
  readonly due: LocalDate;
  /** The day before any shift, equal to `due` when there is none; lateness is aged from it (handbook 1.7). */
  readonly originalDue: LocalDate;
  readonly amount: Centimes;
  readonly why: AmountReason;
  readonly shifted?: ShiftReason;
}
export interface Schedule {
  readonly rows: readonly ScheduleRow[];
  /** Sum of the rows: the principal. */
  readonly total: Centimes;
}

/**
 * The schedule of a loan at 0 %: instalments rounded to the unit, the remainder on the last row, due days strictly increasing (handbook 1.7).
 * Throws loans.schedule_terms_wrong, loans.unit_too_coarse, loans.due_days_collide, loans.due_before_disbursement.
 */
export function schedule(terms: ScheduleTerms): Schedule {
  const faults = faultsOfTerms(terms);
  if (faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: faults.length }, faults);
  const dueOf = dueDays(terms);
  const down = downPayment(terms);
  const first = down ? [{ n: 1, due: terms.disbursedOn!, originalDue: terms.disbursedOn!, amount: down, why: 'down_payment' as const }] : [];
  const rows = [...first, ...sharesOfTerm(terms, down).map(({ amount, why }, i) => ({ n: first.length + i + 1, ...moved(dueOf(i + 1), terms), amount, why }))];
  assertDaysInOrder(rows, terms);
  return { rows, total: terms.principal };
}

export type Share = Pick<ScheduleRow, 'amount' | 'why'>;

/** The part paid back on the day the money goes out, rounded as the instalments are. */
const downPayment = ({ principal, downPaymentPercent, rounding, unit }: ScheduleTerms): Centimes =>
  downPaymentPercent ? times(share(principal, BigInt(downPaymentPercent), 100n * unit, rounding), unit) : ZERO;

function sharesOfTerm({ principal, instalments, gracePeriods, grace, rounding, unit }: ScheduleTerms, down: Centimes): Share[] {
  const paying = grace === 'inside' ? instalments - gracePeriods : instalments;
  return [...Array.from({ length: gracePeriods }, (): Share => ({ amount: ZERO, why: 'grace' })), ...equalShares(minus(principal, down), paying, { rounding, unit })];
}

/** An amount over so many rows: multiples of the unit, the last row takes the remainder. Throws loans.unit_too_coarse. */
export function equalShares(principal: Centimes, paying: number, { rounding, unit }: Pick<ScheduleTerms, 'rounding' | 'unit'>): Share[] {
  const base = times(share(principal, 1n, BigInt(paying) * unit, rounding), unit);
  const last = minus(principal, times(base, BigInt(paying - 1)));
  if (!isPositive(base) || !isPositive(last)) {
    const params = { principal: toDecimal(principal), instalments: paying, unit: toDecimal(unit), rounding, instalment: toDecimal(base) };
    throw loanErrors.unit_too_coarse(params, [{ path: 'unit', code: 'loans.unit_too_coarse', params }]);
  }
  const exact = last === base;
  const usual: Share = { amount: base, why: exact ? 'equal_share' : 'rounded_share' };
  return [...Array.from({ length: paying - 1 }, () => usual), { amount: last, why: exact || paying === 1 ? 'equal_share' : 'remainder' }];
}

/** The unshifted due day of row n (from 1), always counted from the seed: a clipped or shifted day never moves the next one. */
function dueDays({ disbursedOn, firstDueOn, dueDay, every, period }: ScheduleTerms): (n: number) => LocalDate {
  const seed = (firstDueOn ?? disbursedOn) as LocalDate;
  const steps = (n: number): number => (firstDueOn ? n - 1 : n) * every;
  if (period === 'month') return (n) => addMonths(seed, steps(n), dueDay ?? dayOfMonth(seed));
  return (n) => (period === 'week' ? addWeeks(seed, steps(n)) : addDays(seed, steps(n)));
}

/** A due day after the rule for days off. */
export function moved(originalDue: LocalDate, { weekend, holidays }: Pick<ScheduleTerms, 'weekend' | 'holidays'>): Pick<ScheduleRow, 'due' | 'originalDue' | 'shifted'> {
  const due = shift(originalDue, weekend, holidays);
  return due === originalDue ? { due, originalDue } : { due, originalDue, shifted: dayOfWeek(originalDue) > 5 ? 'weekend' : 'holiday' };
}

// Two rows pushed onto one day cannot both keep their date: the borrower or the product must choose, not this function.
function assertDaysInOrder(rows: readonly ScheduleRow[], { disbursedOn }: ScheduleTerms): void {
  rows.forEach(({ n, due }, i) => {
    const before = rows[i - 1];
    if (before && !isAfter(due, before.due))
      throw loanErrors.due_days_collide({ n, due, other: before.n }, [{ path: 'weekend', code: 'loans.due_days_collide', params: { n, due, other: before.n } }]);
    if (disbursedOn && isBefore(due, disbursedOn))
      throw loanErrors.due_before_disbursement({ n, due, disbursedOn }, [{ path: 'weekend', code: 'loans.due_before_disbursement', params: { n, due, disbursedOn } }]);
  });
}
