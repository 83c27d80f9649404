import type { LocalDate } from '#kernel/calendar';
import type { Centimes } from '#kernel/money';
import type { GraceMode } from './schedule-terms.js';

/**
 * What can happen to a loan. Days are calendar days of the town, amounts centimes, `from` and `due` name a row by the day it is due.
 * Of one day, money goes out first, then rows change, then money comes in, goes back, is given up.
 */
export const eventTypes = ['disburse', 'holiday', 'moveDue', 'extraTerms', 'grace', 'repay', 'refund', 'writeOff', 'reverse'] as const;
export type EventType = (typeof eventTypes)[number];

interface Happened<T extends EventType> {
  readonly type: T;
  /** Names the event once and for all; a second one of the same name is refused. */
  readonly id: string;
  readonly on: LocalDate;
}
/** A part, or all, of the loan is paid out. */
export type Disburse = Happened<'disburse'> & { readonly amount: Centimes };
export type Repay = Happened<'repay'> & { readonly amount: Centimes };
/** A payment bounced or was booked wrongly: the event named `of` counts as if it had not been. */
export type Reverse = Happened<'reverse'> & { readonly of: string };
/** A date agreed with the borrower: this row moves, and the following ones move with it (peers, TIME-3). */
export type MoveDue = Happened<'moveDue'> & { readonly from: LocalDate; readonly to: LocalDate };
/** What is left from that row on is spread over so many more rows. */
export type ExtraTerms = Happened<'extraTerms'> & { readonly from: LocalDate; readonly count: number };
/** Nothing to pay on so many rows: `added` puts them before, `inside` takes them from what is left of the term. */
export type Grace = Happened<'grace'> & { readonly from: LocalDate; readonly count: number; readonly mode: GraceMode };
/** A day off: only this row moves (vector C12). */
export type Holiday = Happened<'holiday'> & { readonly due: LocalDate; readonly to: LocalDate };
/** Money beyond the loan goes back to the borrower. */
export type Refund = Happened<'refund'> & { readonly amount: Centimes };
export type WriteOff = Happened<'writeOff'>;
export type LoanEvent = Disburse | Repay | Reverse | MoveDue | ExtraTerms | Grace | Holiday | Refund | WriteOff;

/** Why an event is not applied; words in texts under `errors.event`. */
export const eventRefusals = [
  ...['id_known', 'amount_not_positive', 'count_wrong', 'not_disbursed', 'above_principal', 'written_off', 'nothing_outstanding', 'refund_above_credit'],
  ...['row_unknown', 'row_paid', 'due_out_of_order', 'grace_fills_the_rest', 'event_unknown', 'event_not_reversible', 'already_reversed', 'reversed_too_early'],
] as const;

export interface RefusedEvent {
  readonly event: LoanEvent;
  /** `loans.event.<refusal>`, or the code of a schedule that cannot be made. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const rank = new Map<EventType, number>(eventTypes.map((type, i) => [type, i]));
const sizeOf = (event: LoanEvent): bigint => ('amount' in event ? event.amount : 0n);
const placeOf = (event: LoanEvent): string => ('from' in event ? event.from : 'due' in event ? event.due : '');

/** One order for all ways of entering the same events: by day, kind, place, size, name. */
export function inOrderOfDays(events: readonly LoanEvent[]): LoanEvent[] {
  return [...events].sort((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1;
    if (a.type !== b.type) return rank.get(a.type)! - rank.get(b.type)!;
    const [placeA, placeB] = [placeOf(a), placeOf(b)];
    if (placeA !== placeB) return placeA < placeB ? -1 : 1;
    const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
    if (sizeA !== sizeB) return sizeA < sizeB ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}
