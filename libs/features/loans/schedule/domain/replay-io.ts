import type { LocalDate } from '#kernel/calendar';
import type { ErrorParams, FieldError } from '#kernel/errors';
import { type Centimes, plus, toDecimal, ZERO } from '#kernel/money';
import { arrearsBuckets } from './ageing.js';
import { contractFrom, objectOf } from './contract-io.js';
import { runJson } from './json-io.js';
import { eventTypes, type LoanEvent } from './loan-event.js';
import { replay, type Standing } from './replay.js';
import { eventFields, ScheduleFields } from './schedule-fields.js';
import { graceModes } from './schedule-terms.js';

/** Words for the reason of a refusal, in the reader's language. */
export type Say = (code: string, params: ErrorParams) => string;

/** `loans replay` (docs/cli.md): `{ terms, events, asOf }` as JSON, the standing of the loan as JSON. Throws what `runJson` and `contractFrom` throw; a bad event is no fault of the whole, it is named under `refused`. */
export const runReplayJson = (text: string, say: Say): { readonly output: string } => runJson(text, (asked) => JSON.stringify(resultOf(asked, say), null, 1));

function resultOf(asked: unknown, say: Say): object {
  const read = new ScheduleFields(objectOf(asked), ['terms', 'events', 'asOf']);
  const told = (asked as { events?: unknown }).events ?? [];
  if (!Array.isArray(told))
    read.fault('events', 'list_unreadable', { value: JSON.stringify(told).slice(0, 40), example: '[{"type": "repay", "on": "2027-02-15", "amount": "1388.00"}]' });
  if (!read.has('terms')) read.fault('terms', 'field_missing', { example: '{"principal": "50000.00", "instalments": 36, "disbursedOn": "2027-01-15"}' });
  const asOf = read.day('asOf');
  read.done();
  const events = (told as unknown[]).map((one, i) => eventFrom(one, `#${i + 1}`));
  const sound = events.flatMap(({ event }) => (event ? [event] : []));
  const terms = contractFrom((asked as { terms: unknown }).terms, paidOutBy(sound));
  const standing = replay(terms, sound, asOf ?? lastDayOf(sound, terms.schedule.disbursedOn ?? terms.schedule.firstDueOn!));
  return {
    ...viewOf(standing),
    refused: [
      ...events.flatMap(({ id, faults }) => faults.map(({ code, params }) => ({ event: id, code, reason: say(code, params ?? {}) }))),
      ...standing.refused.map(({ event, code, params }) => ({ event: event.id, code, reason: say(code, params) })),
    ],
  };
}

/** One event, or what cannot be read of it. */
function eventFrom(asked: unknown, place: string): { readonly id: string; readonly event?: LoanEvent; readonly faults: readonly FieldError[] } {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    return { id: place, faults: [{ path: place, code: 'loans.schedule_unreadable', params: { detail: (JSON.stringify(asked) ?? '').slice(0, 40) } }] };
  const read = new ScheduleFields(asked as Readonly<Record<string, unknown>>, eventFields);
  const id = read.name('id') ?? place;
  const type = read.choice('type', eventTypes);
  const on = read.day('on');
  const needed = type ? needs[type] : [];
  for (const field of ['type', 'on', ...needed] as const) if (!read.has(field)) read.fault(field, 'field_missing', { example: examples[field] });
  const fields = {
    ...(needed.includes('amount') ? { amount: read.money('amount') } : {}),
    ...(needed.includes('of') ? { of: read.name('of') } : {}),
    ...(needed.includes('from') ? { from: read.day('from') } : {}),
    ...(needed.includes('to') ? { to: read.day('to') } : {}),
    ...(needed.includes('due') ? { due: read.day('due') } : {}),
    ...(needed.includes('count') ? { count: read.number('count', [1, 1200]) } : {}),
    ...(type === 'grace' ? { mode: read.choice('mode', graceModes) ?? 'added' } : {}),
  };
  const faults = read.found();
  return faults.length > 0 ? { id, faults } : { id, event: { ...fields, id, type, on } as LoanEvent, faults };
}

type Needed = 'amount' | 'of' | 'from' | 'to' | 'due' | 'count';
const needs: Readonly<Record<LoanEvent['type'], readonly Needed[]>> = {
  disburse: ['amount'],
  repay: ['amount'],
  refund: ['amount'],
  reverse: ['of'],
  moveDue: ['from', 'to'],
  extraTerms: ['from', 'count'],
  grace: ['from', 'count'],
  holiday: ['due', 'to'],
  writeOff: [],
};
const examples: Readonly<Record<Needed | 'type' | 'on', string>> = {
  type: '"repay"',
  on: '"2027-02-15"',
  amount: '"1388.00"',
  of: '"R-1"',
  from: '"2027-02-15"',
  to: '"2027-03-01"',
  due: '"2027-02-15"',
  count: '2',
};

function paidOutBy(events: readonly LoanEvent[]): { on?: LocalDate; amount?: Centimes } {
  const parts = events.filter((event) => event.type === 'disburse');
  const [first] = parts.map(({ on }) => on).sort();
  return first ? { on: first, amount: parts.reduce((sum, { amount }) => plus(sum, amount), ZERO) } : {};
}

const lastDayOf = (events: readonly LoanEvent[], otherwise: LocalDate): LocalDate => events.reduce((last, { on }) => (on > last ? on : last), otherwise);

function viewOf({ rows, paid, outstanding, credit, status, daysPastDue, lateSince, bucket, ageing }: Standing): object {
  return {
    rows: rows.map((row) => ({
      ...{ n: row.n, due: row.due, amount: toDecimal(row.amount), paid: toDecimal(row.paid), paidInAdvance: toDecimal(row.paidInAdvance) },
      ...{ paidLate: toDecimal(row.paidLate), outstanding: toDecimal(row.outstanding) },
    })),
    ...{ paid: toDecimal(paid), outstanding: toDecimal(outstanding), credit: toDecimal(credit), status, daysPastDue, lateSince: lateSince ?? null, bucket: bucket ?? null },
    ageing: Object.fromEntries(arrearsBuckets.map((name) => [name, toDecimal(ageing[name] ?? ZERO)])),
  };
}
