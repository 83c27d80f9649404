import { shiftRules } from '#kernel/calendar';
import { AppError, type FieldError } from '#kernel/errors';
import { roundings, toDecimal } from '#kernel/money';
import { loanErrors } from '../../loans.errors.js';
import { ScheduleFields } from './schedule-fields.js';
import { faultsOfTerms, graceModes, periods, plainTerms, scheduleLimits, type ScheduleTerms } from './schedule-terms.js';
import { type Schedule, schedule } from './schedule.js';

export interface ScheduleResult {
  readonly rows: readonly { readonly n: number; readonly due: string; readonly amount: string }[];
  readonly total: string;
}

/** One object in, one result out; an array in, an array out, all or nothing. Throws loans.schedule_unreadable and what `schedule` throws, paths prefixed by the index in an array. */
export function runScheduleJson(text: string): { readonly output: string } {
  const asked = parsed(text);
  if (!Array.isArray(asked)) return { output: written(resultOf(schedule(termsFrom(asked)))) };
  const faults: FieldError[] = [];
  const results = asked.map((one: unknown, i) => {
    try {
      return written(resultOf(schedule(termsFrom(one))));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const found = error.fields.length > 0 ? error.fields : [{ path: '', code: error.code, params: error.params }];
      faults.push(...found.map((fault) => ({ ...fault, path: fault.path ? `${i}.${fault.path}` : `${i}` })));
      return '';
    }
  });
  if (faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: faults.length }, faults);
  return { output: `[${results.join(',\n')}]` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw loanErrors.schedule_unreadable({ detail: text.trim() === '' ? '' : String((error as Error).message).slice(0, 120) });
  }
}

const resultOf = ({ rows, total }: Schedule): ScheduleResult => ({ rows: rows.map(({ n, due, amount }) => ({ n, due, amount: toDecimal(amount) })), total: toDecimal(total) });

/** One row per line: a program reads it, a person too. */
const written = ({ rows, total }: ScheduleResult): string => `{"rows":[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n],"total":${JSON.stringify(total)}}`;

/** Reads one JSON object; unknown fields refused. Throws loans.schedule_terms_wrong with every bad value at its field. */
export function termsFrom(asked: unknown): ScheduleTerms {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) throw loanErrors.schedule_unreadable({ detail: JSON.stringify(asked).slice(0, 40) });
  const read = new ScheduleFields(asked as Readonly<Record<string, unknown>>);
  const every = read.number('every', scheduleLimits.every) ?? plainTerms.every;
  const period = read.choice('period', periods) ?? plainTerms.period;
  const weekend = read.choice('weekend', shiftRules);
  const holidays = read.days('holidays');
  if (holidays?.size && !weekend && !read.has('weekend')) read.fault('holidays', 'holidays_without_rule', { choices: ['next', 'previous', 'same'] });
  const terms: Partial<ScheduleTerms> = {
    principal: read.money('principal'),
    instalments: read.number('instalments', scheduleLimits.instalments),
    gracePeriods: gracePeriods(read, every, period),
    grace: read.choice('grace', graceModes) ?? plainTerms.grace,
    rounding: read.choice('rounding', roundings) ?? plainTerms.rounding,
    unit: read.money('unit') ?? plainTerms.unit,
    every,
    period,
    disbursedOn: read.day('disbursedOn'),
    firstDueOn: read.day('firstDueOn'),
    dueDay: read.number('dueDay', scheduleLimits.dueDay),
    weekend: weekend ?? plainTerms.weekend,
    holidays: holidays ?? plainTerms.holidays,
  };
  if (!read.has('principal')) read.fault('principal', 'field_missing', { example: '"50000.00"' });
  if (!read.has('instalments')) read.fault('instalments', 'field_missing', { example: '36' });
  if (!read.has('disbursedOn') && !read.has('firstDueOn')) read.fault('disbursedOn', 'field_missing', { example: '"2027-01-15"' });
  read.done();
  const faults = faultsOfTerms(terms as ScheduleTerms).map((one) =>
    one.path === 'gracePeriods' && read.has('graceMonths') ? { ...one, path: 'graceMonths', params: { ...one.params, field: 'graceMonths' } } : one,
  );
  if (faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: faults.length }, faults);
  return terms as ScheduleTerms;
}

/** Grace is told in months, or in periods when a period is not a month. */
function gracePeriods(read: ScheduleFields, every: number, period: string): number {
  const rows = read.number('gracePeriods', scheduleLimits.gracePeriods);
  const months = read.number('graceMonths', scheduleLimits.gracePeriods);
  if (read.has('gracePeriods') && read.has('graceMonths')) read.fault('graceMonths', 'grace_months_and_periods');
  else if (months && (period !== 'month' || months % every !== 0)) read.fault('graceMonths', 'grace_months_not_whole_periods', { value: months, every, period });
  return rows ?? (months ? Math.floor(months / every) : plainTerms.gracePeriods);
}
