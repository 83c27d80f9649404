import { type Holidays, isLocalDate, type LocalDate } from '#kernel/calendar';
import type { FieldError } from '#kernel/errors';
import { type Centimes, fromDecimal, isPositive } from '#kernel/money';
import { loanErrors } from '../../loans.errors.js';

/** The JSON contract of `loans schedule`, told in docs/cli.md. */
export const scheduleFields = [
  'principal',
  'instalments',
  'graceMonths',
  'gracePeriods',
  'grace',
  'rounding',
  'unit',
  'every',
  'period',
  'disbursedOn',
  'firstDueOn',
  'dueDay',
  'weekend',
  'holidays',
] as const;
type Field = (typeof scheduleFields)[number];

/** Codes of single bad values; words under `errors.schedule.<name>`. */
export const scheduleFaults = [
  ...[
    'field_unknown',
    'field_missing',
    'amount_unreadable',
    'amount_not_positive',
    'number_unreadable',
    'number_out_of_range',
    'choice_unknown',
    'day_unreadable',
    'list_unreadable',
  ],
  ...[
    'grace_months_and_periods',
    'grace_months_not_whole_periods',
    'grace_fills_the_term',
    'too_long',
    'first_due_before_disbursement',
    'due_day_needs_months',
    'due_day_against_first_due',
    'holidays_without_rule',
  ],
] as const;

/** Takes the fields out of a JSON object and remembers each one that cannot be read, with what would be right. */
export class ScheduleFields {
  private readonly faults: FieldError[] = [];

  constructor(private readonly source: Readonly<Record<string, unknown>>) {
    for (const field of Object.keys(source)) if (!(scheduleFields as readonly string[]).includes(field)) this.fault(field.slice(0, 40), 'field_unknown', { known: scheduleFields });
  }

  has = (field: Field): boolean => Object.hasOwn(this.source, field);

  fault(path: string, name: (typeof scheduleFaults)[number], params: FieldError['params'] = {}): undefined {
    this.faults.push({ path, code: `loans.schedule.${name}`, params: { field: path, ...params } });
  }

  money(field: Field): Centimes | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    try {
      const amount = fromDecimal(value as string);
      return isPositive(amount) ? amount : this.fault(field, 'amount_not_positive', { value: shown(value) });
    } catch {
      return this.fault(field, 'amount_unreadable', { value: shown(value), example: field === 'unit' ? '"1.00"' : '"50000.00"' });
    }
  }

  number(field: Field, [least, most]: readonly [number, number]): number | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    if (typeof value !== 'number' || !Number.isInteger(value)) return this.fault(field, 'number_unreadable', { value: shown(value), example: String(Math.max(least, 3)) });
    return value >= least && value <= most ? value : this.fault(field, 'number_out_of_range', { value: shown(value), least, most });
  }

  choice<T extends string>(field: Field, choices: readonly T[]): T | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    return choices.find((one) => one === value) ?? this.fault(field, 'choice_unknown', { value: shown(value), choices });
  }

  day(field: Field): LocalDate | undefined {
    return this.has(field) ? this.oneDay(field, this.source[field]) : undefined;
  }

  days(field: Field): Holidays | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    if (!Array.isArray(value)) return this.fault(field, 'list_unreadable', { value: shown(value), example: '["2027-01-11"]' });
    return new Set(value.map((day: unknown, i) => this.oneDay(`${field}.${i}`, day)).filter((day) => day !== undefined));
  }

  private oneDay(path: string, value: unknown): LocalDate | undefined {
    return isLocalDate(value) ? value : this.fault(path, 'day_unreadable', { value: shown(value), example: '"2027-01-15"' });
  }

  done(): void {
    if (this.faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: this.faults.length }, this.faults);
  }
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 40);
