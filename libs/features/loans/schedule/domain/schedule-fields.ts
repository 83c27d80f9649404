import { type Holidays, isLocalDate, type LocalDate } from '#kernel/calendar';
import type { FieldError } from '#kernel/errors';
import { type Centimes, isPositive, parseMoney, ZERO } from '#kernel/money';
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
  'downPaymentPercent',
  'tranches',
  'installments',
] as const;
/** `loans replay`: terms of a schedule, and the rules of the product. */
export const replayTermFields = [...scheduleFields, 'surplus', 'comingDays', 'arrearsGraceDays'] as const;
/** Fields of one event. */
export const eventFields = ['id', 'type', 'on', 'amount', 'of', 'from', 'to', 'count', 'mode', 'due'] as const;
type Field = (typeof replayTermFields)[number] | (typeof eventFields)[number] | 'terms' | 'events' | 'asOf';

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
    'rows_out_of_order',
    'row_unreadable',
    'principal_against_parts',
    'day_against_parts',
    'part_unreadable',
  ],
] as const;

/** Takes the fields out of a JSON object and remembers each one that cannot be read, with what would be right. */
export class ScheduleFields {
  private readonly faults: FieldError[] = [];

  constructor(
    private readonly source: Readonly<Record<string, unknown>>,
    known: readonly Field[] = scheduleFields,
  ) {
    for (const field of Object.keys(source)) if (!(known as readonly string[]).includes(field)) this.fault(field.slice(0, 40), 'field_unknown', { known });
  }

  has = (field: Field): boolean => Object.hasOwn(this.source, field);

  fault(path: string, name: (typeof scheduleFaults)[number], params: FieldError['params'] = {}): undefined {
    this.faults.push({ path, code: `loans.schedule.${name}`, params: { field: path, ...params } });
  }

  money(field: Field): Centimes | undefined {
    if (!this.has(field)) return undefined;
    return this.oneAmount(field, this.source[field], field === 'unit' ? '"1.00"' : '"50000.00"');
  }

  /** An amount in one of the ways in which people write it, above zero unless zero is allowed. */
  private oneAmount(path: string, value: unknown, example: string, zero = false): Centimes | undefined {
    try {
      const amount = parseMoney(value as string, { negative: true });
      return isPositive(amount) || (zero && amount === ZERO) ? amount : this.fault(path, 'amount_not_positive', { value: shown(value) });
    } catch {
      return this.fault(path, 'amount_unreadable', { value: shown(value), example });
    }
  }

  /** `[["2027-02-05", "1388.00"], …]`: rows as a contract lists them, days growing, 0 for nothing to pay. */
  rows(field: Field): { readonly due: LocalDate; readonly amount: Centimes }[] | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    if (!Array.isArray(value) || value.length === 0) return this.fault(field, 'list_unreadable', { value: shown(value), example: '[["2027-02-05", "1388.00"]]' });
    const rows = value.map((row: unknown, i) => {
      if (!Array.isArray(row) || row.length !== 2) return this.fault(`${field}.${i}`, 'row_unreadable', { value: shown(row), example: '["2027-02-05", "1388.00"]' });
      const [due, amount] = [this.oneDay(`${field}.${i}.0`, row[0]), this.oneAmount(`${field}.${i}.1`, row[1], '"1388.00"', true)];
      return due && amount !== undefined ? { due, amount } : undefined;
    });
    const read = rows.filter((row) => row !== undefined);
    const wrong = read.findIndex(({ due }, i) => i > 0 && due <= read[i - 1]!.due);
    if (read.length === rows.length && wrong > 0) this.fault(`${field}.${wrong}.0`, 'rows_out_of_order', { value: read[wrong]!.due, before: read[wrong - 1]!.due });
    return read.length === rows.length ? read : undefined;
  }

  /** `[{ "on": "2027-01-15", "amount": "30000.00" }, …]`: the parts in which money goes out, days not falling. */
  parts(field: Field): { readonly on: LocalDate; readonly amount: Centimes }[] | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    const example = '[{"on": "2027-01-15", "amount": "30000.00"}]';
    if (!Array.isArray(value) || value.length === 0) return this.fault(field, 'list_unreadable', { value: shown(value), example });
    const parts = value.map((part: unknown, i) => {
      if (typeof part !== 'object' || part === null || Object.keys(part).some((key) => key !== 'on' && key !== 'amount'))
        return this.fault(`${field}.${i}`, 'part_unreadable', { value: shown(part), example: example.slice(1, -1) });
      const { on, amount } = part as { on?: unknown; amount?: unknown };
      const [day, money] = [this.oneDay(`${field}.${i}.on`, on), this.oneAmount(`${field}.${i}.amount`, amount, '"30000.00"')];
      return day && money ? { on: day, amount: money } : undefined;
    });
    const read = parts.filter((part) => part !== undefined).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return read.length === parts.length ? read : undefined;
  }

  /** A name: a text, or a number taken as one. */
  name(field: Field): string | undefined {
    if (!this.has(field)) return undefined;
    const value = this.source[field];
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value);
    return this.fault(field, 'field_missing', { example: '"R-1"' });
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

  /** What could not be read so far. */
  found = (): readonly FieldError[] => this.faults;

  done(): void {
    if (this.faults.length > 0) throw loanErrors.schedule_terms_wrong({ count: this.faults.length }, this.faults);
  }
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 40);
