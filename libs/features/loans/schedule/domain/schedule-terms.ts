import { addMonths, dayOfMonth, type Holidays, isBefore, type LocalDate, type ShiftRule } from '#kernel/calendar';
import type { FieldError } from '#kernel/errors';
import { type Centimes, centimes, isPositive, type Rounding } from '#kernel/money';

/** `inside`: the grace rows are part of the instalments. `added`: they come on top. Printed on the contract. */
export const graceModes = ['inside', 'added'] as const;
export type GraceMode = (typeof graceModes)[number];
export const periods = ['day', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

/** All that decides a schedule at 0 % (handbook 1.7). Amounts in centimes. */
export interface ScheduleTerms {
  readonly principal: Centimes;
  /** Rows of the schedule, grace included when it is `inside`. */
  readonly instalments: number;
  /** Rows at 0 at the beginning; the handbook's deferral months when the period is one month. */
  readonly gracePeriods: number;
  readonly grace: GraceMode;
  readonly rounding: Rounding;
  /** Instalments but the last are multiples of it. */
  readonly unit: Centimes;
  /** Share of the principal that comes back on the day of disbursement, a row of its own before the others; whole percent. */
  readonly downPaymentPercent?: number;
  readonly every: number;
  readonly period: Period;
  /** The day the last tranche is paid out. May be absent when `firstDueOn` is given. */
  readonly disbursedOn?: LocalDate;
  /** The first due day, and the seed of the others; without it, one period after disbursement. */
  readonly firstDueOn?: LocalDate;
  /** Day of the month of every due day, clipped to short months; only for months. */
  readonly dueDay?: number;
  readonly weekend: ShiftRule;
  readonly holidays: Holidays;
}

/** What stands when nothing else is said: monthly, 1 DH, floor, grace inside, days as they fall. */
export const plainTerms: Omit<ScheduleTerms, 'principal' | 'instalments' | 'disbursedOn' | 'firstDueOn' | 'dueDay'> = {
  gracePeriods: 0,
  grace: 'inside',
  rounding: 'floor',
  unit: centimes(100n),
  every: 1,
  period: 'month',
  weekend: 'same',
  holidays: new Set<LocalDate>(),
};

/** Least and most of the whole numbers. 3660 rows are ten years of days. */
export const scheduleLimits = { instalments: [1, 3660], gracePeriods: [0, 3660], every: [1, 366], dueDay: [1, 31], downPaymentPercent: [1, 99] } as const;
const longest: Readonly<Record<Period, number>> = { month: 1200, week: 5200, day: 36500 };

const fault = (path: string, name: string, params: FieldError['params'] = {}): FieldError => ({ path, code: `loans.schedule.${name}`, params: { field: path, ...params } });

/** What is wrong with the terms, every fault at once, each at its field. Empty when a schedule may be tried. */
export function faultsOfTerms(terms: ScheduleTerms): FieldError[] {
  return [...outOfRange(terms), ...lengthFaults(terms), ...dayFaults(terms)];
}

function outOfRange(terms: ScheduleTerms): FieldError[] {
  const amounts = (['principal', 'unit'] as const).filter((path) => !isPositive(terms[path])).map((path) => fault(path, 'amount_not_positive'));
  const numbers = (['instalments', 'gracePeriods', 'every', 'dueDay', 'downPaymentPercent'] as const).filter((path) => {
    const [least, most] = scheduleLimits[path];
    const value = terms[path];
    return value !== undefined && !(Number.isInteger(value) && value >= least && value <= most);
  });
  return [...amounts, ...numbers.map((path) => fault(path, 'number_out_of_range', { value: String(terms[path]), least: scheduleLimits[path][0], most: scheduleLimits[path][1] }))];
}

function lengthFaults({ grace, gracePeriods, instalments, every, period }: ScheduleTerms): FieldError[] {
  if (grace === 'inside' && gracePeriods > 0 && gracePeriods >= instalments) return [fault('gracePeriods', 'grace_fills_the_term', { value: gracePeriods, instalments })];
  const rows = grace === 'added' ? instalments + gracePeriods : instalments;
  return rows * every > longest[period] ? [fault('instalments', 'too_long', { value: rows * every, most: longest[period], period })] : [];
}

function dayFaults({ period, disbursedOn, firstDueOn, dueDay, downPaymentPercent }: ScheduleTerms): FieldError[] {
  const faults: FieldError[] = [];
  if (!disbursedOn && !firstDueOn) faults.push(fault('disbursedOn', 'field_missing', { example: '"2027-01-15"' }));
  if (downPaymentPercent && !disbursedOn) faults.push(fault('disbursedOn', 'field_missing', { example: '"2027-01-15"' }));
  if (disbursedOn && firstDueOn && isBefore(firstDueOn, disbursedOn)) faults.push(fault('firstDueOn', 'first_due_before_disbursement', { value: firstDueOn, disbursedOn }));
  if (dueDay !== undefined && period !== 'month') faults.push(fault('dueDay', 'due_day_needs_months', { period }));
  else if (dueDay !== undefined && firstDueOn && dayOfMonth(addMonths(firstDueOn, 0, dueDay)) !== dayOfMonth(firstDueOn))
    faults.push(fault('dueDay', 'due_day_against_first_due', { value: dueDay, firstDueOn }));
  return faults;
}
