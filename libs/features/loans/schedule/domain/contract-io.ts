import { type LocalDate, shiftRules } from '#kernel/calendar';
import { type Centimes, plus, roundings, toDecimal } from '#kernel/money';
import { loanErrors } from '../../loans.errors.js';
import type { SurplusRule } from './allocation.js';
import type { LoanTerms } from './replay.js';
import { replayTermFields, ScheduleFields, scheduleFields } from './schedule-fields.js';
import { faultsOfTerms, graceModes, periods, plainTerms, scheduleLimits, type ScheduleTerms } from './schedule-terms.js';

/** Where a surplus may go by the contract of a loan. */
const contractRules = ['next', 'last', 'spread'] as const satisfies readonly SurplusRule[];

/** What events say of the money that went out, where the terms may leave it unsaid: the first day and the sum. */
export interface PaidOut {
  readonly on?: LocalDate;
  readonly amount?: Centimes;
}

/** Reads one JSON object of `loans schedule`, or of the terms of `loans replay`; unknown fields refused. Throws loans.schedule_terms_wrong with every bad value at its field. */
export function contractFrom(asked: unknown, forReplay?: PaidOut): LoanTerms {
  const read = new ScheduleFields(objectOf(asked), forReplay ? replayTermFields : scheduleFields);
  const agreed = read.rows('installments');
  const tranches = read.parts('tranches');
  const listed = read.has('installments');
  const principal = principalOf(read, agreed, tranches, forReplay?.amount);
  const every = read.number('every', scheduleLimits.every) ?? plainTerms.every;
  const period = read.choice('period', periods) ?? plainTerms.period;
  const weekend = read.choice('weekend', shiftRules);
  const holidays = read.days('holidays');
  if (holidays?.size && !weekend && !read.has('weekend')) read.fault('holidays', 'holidays_without_rule', { choices: ['next', 'previous', 'same'] });
  const counted = read.number('instalments', scheduleLimits.instalments);
  const [firstDueOn, disbursedOn] = [read.day('firstDueOn'), read.day('disbursedOn')];
  const downPaymentPercent = read.number('downPaymentPercent', scheduleLimits.downPaymentPercent);
  const [grace, rounding] = [read.choice('grace', graceModes) ?? plainTerms.grace, read.choice('rounding', roundings) ?? plainTerms.rounding];
  const dueDay = read.number('dueDay', scheduleLimits.dueDay);
  const common = { grace, rounding, unit: read.money('unit') ?? plainTerms.unit, every, period, weekend: weekend ?? plainTerms.weekend, holidays: holidays ?? plainTerms.holidays };
  const lastPart = tranches?.at(-1)?.on ?? disbursedOn ?? forReplay?.on;
  const schedule: Partial<ScheduleTerms> = {
    ...common,
    ...(principal === undefined ? {} : { principal }),
    ...(lastPart ? { disbursedOn: lastPart } : {}),
    // rows that the contract lists are not counted again: only how they would go on matters
    ...(listed
      ? { instalments: agreed?.length ?? 1, gracePeriods: 0, ...(agreed ? { firstDueOn: agreed[0]!.due } : {}) }
      : {
          instalments: counted,
          gracePeriods: gracePeriods(read, every, period),
          ...(firstDueOn ? { firstDueOn } : {}),
          ...(dueDay ? { dueDay } : {}),
          ...(downPaymentPercent ? { downPaymentPercent } : {}),
        }),
  };
  if (!listed && !read.has('instalments')) read.fault('instalments', 'field_missing', { example: '36' });
  if (!listed && !read.has('firstDueOn') && !read.has('disbursedOn') && !read.has('tranches') && !forReplay?.on)
    read.fault('disbursedOn', 'field_missing', { example: '"2027-01-15"' });
  if (tranches && disbursedOn && ![tranches[0]?.on, tranches.at(-1)?.on].includes(disbursedOn))
    read.fault('disbursedOn', 'day_against_parts', { value: disbursedOn, last: tranches.at(-1)!.on });
  const surplus = read.choice('surplus', contractRules) ?? 'next';
  const comingDays = read.number('comingDays', [0, 366]);
  const arrearsGraceDays = read.number('arrearsGraceDays', [0, 366]) ?? 0;
  read.done();
  const faults = faultsOfTerms(schedule as ScheduleTerms).map((one) =>
    one.path === 'gracePeriods' && read.has('graceMonths') ? { ...one, path: 'graceMonths', params: { ...one.params, field: 'graceMonths' } } : one,
  );
  if (faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: faults.length }, faults);
  return {
    schedule: schedule as ScheduleTerms,
    ...(agreed ? { agreed } : {}),
    ...(tranches ? { tranches } : {}),
    surplus,
    ...(comingDays ? { comingDays } : {}),
    arrearsGraceDays,
  };
}

/** Throws loans.schedule_unreadable for what is no JSON object. */
export function objectOf(asked: unknown): Readonly<Record<string, unknown>> {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) throw loanErrors.schedule_unreadable({ detail: (JSON.stringify(asked) ?? '').slice(0, 40) });
  return asked as Readonly<Record<string, unknown>>;
}

/** The amount of the loan: told, or the sum of its rows or parts; told twice, it is the same. */
function principalOf(read: ScheduleFields, agreed: LoanTerms['agreed'], tranches: LoanTerms['tranches'], paidOut: Centimes | undefined): Centimes | undefined {
  const told = read.money('principal');
  const sums = [agreed, tranches].flatMap((parts) => (parts ? [plus(...parts.map(({ amount }) => amount))] : []));
  const against = told === undefined ? sums.find((sum) => sum !== sums[0]) : sums.find((sum) => sum !== told);
  if (against !== undefined) read.fault('principal', 'principal_against_parts', { value: toDecimal(told ?? sums[0]!), sum: toDecimal(against) });
  if (!(['principal', 'installments', 'tranches'] as const).some((field) => read.has(field)) && paidOut === undefined)
    read.fault('principal', 'field_missing', { example: '"50000.00"' });
  return told ?? sums[0] ?? paidOut;
}

/** Grace is told in months, or in periods when a period is not a month. */
function gracePeriods(read: ScheduleFields, every: number, period: string): number {
  const rows = read.number('gracePeriods', scheduleLimits.gracePeriods);
  const months = read.number('graceMonths', scheduleLimits.gracePeriods);
  if (read.has('gracePeriods') && read.has('graceMonths')) read.fault('graceMonths', 'grace_months_and_periods');
  else if (months && (period !== 'month' || months % every !== 0)) read.fault('graceMonths', 'grace_months_not_whole_periods', { value: months, every, period });
  else if (months) return months / every;
  return rows ?? 0;
}
