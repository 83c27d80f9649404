import type { LocalDate } from '#kernel/calendar';
import { type Centimes, toDecimal } from '#kernel/money';
import type { EventType, LoanEvent } from '../../schedule/domain/loan-event.js';
import type { LoanRow } from '../../schedule/domain/loan-rows.js';
import type { AmountReason } from '../../schedule/domain/schedule.js';
import type { ScheduleTerms } from '../../schedule/domain/schedule-terms.js';

/** Why a row is due on its day: counted from the contract, moved off a weekend or a day off, agreed with the borrower, moved along with an agreed row, or one more row in the same step. */
export const dayReasons = ['counted', 'weekend', 'holiday', 'agreed', 'follows', 'goes_on'] as const;
export type RowDayReason = (typeof dayReasons)[number];

/** The event that gave a row its day or its amount. */
export interface Since {
  readonly type: EventType;
  readonly on: LocalDate;
}
/** What was shared, in how many equal parts, and to which unit it was rounded; amounts decimal MAD. */
export interface Shared {
  readonly total: string;
  readonly count: number;
  readonly unit: string;
}
export interface RowWhy {
  readonly n: number;
  readonly due: LocalDate;
  readonly originalDue: LocalDate;
  readonly amount: string;
  readonly dayReason: RowDayReason;
  readonly daySince: Since | null;
  readonly amountReason: AmountReason;
  readonly amountSince: Since | null;
  /** Only for a row that still has the amount of the contract. */
  readonly shared: Shared | null;
}
export type ToldRow = LoanRow & { readonly n: number };

/** Why each row has its day and its amount (handbook 1.7: every row explains itself). `events`: the log from which the rows were told. */
export function whyOf(rows: readonly ToldRow[], events: readonly LoanEvent[], terms: ScheduleTerms): RowWhy[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const sinceOf = (id: string | undefined): Since | null => {
    const event = id === undefined ? undefined : byId.get(id);
    return event ? { type: event.type, on: event.on } : null;
  };
  const shared = sharedBy(rows, events, terms);
  return rows.map(({ n, due, originalDue, amount, why, shifted, daySince, amountSince }) => {
    const moved = sinceOf(daySince);
    const changed = sinceOf(amountSince);
    return {
      ...{ n, due, originalDue, amount: toDecimal(amount) },
      dayReason: shifted ?? (moved ? (moved.type === 'moveDue' ? 'follows' : 'goes_on') : 'counted'),
      ...{ daySince: moved, amountReason: why, amountSince: changed },
      shared: changed === null && why !== 'grace' && why !== 'down_payment' && why !== 'agreed' ? shared : null,
    };
  });
}

/** How the contract shared the loan: known when it went out in one part and began with no part paid at once. */
function sharedBy(rows: readonly ToldRow[], events: readonly LoanEvent[], { principal, instalments, gracePeriods, grace, unit }: ScheduleTerms): Shared | null {
  const paidOut = events.filter(({ type }) => type === 'disburse').length;
  if (paidOut > 1 || rows.some(({ why }) => why === 'down_payment')) return null;
  const count = grace === 'inside' ? instalments - gracePeriods : instalments;
  return { total: toDecimal(principal satisfies Centimes), count, unit: toDecimal(unit) };
}
