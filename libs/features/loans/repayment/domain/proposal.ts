import type { LocalDate } from '#kernel/calendar';
import { type Centimes, ZERO } from '#kernel/money';
import type { LoanEvent } from '../../schedule/domain/loan-event.js';
import type { StandingRow } from '../../schedule/domain/replay.js';

/** Three ways to change the rows with the borrower (handbook 1.8), and giving the loan up. One person proposes, another one decides. */
export const reschedulings = ['skip', 'extend', 'move'] as const;
export type Rescheduling = (typeof reschedulings)[number];
export const proposalKinds = [...reschedulings, 'write_off'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const reschedulingReasons = ['illness', 'maternity', 'seasonality', 'flood_fire', 'market', 'equipment_failure', 'other'] as const;
export const writeOffReasons = ['GOOD_FAITH_FAILURE', 'DEATH_DISABILITY', 'DISASTER', 'UNREACHABLE', 'BAD_FAITH', 'AMOUNT_TOO_SMALL'] as const;
export const proposalReasons = [...reschedulingReasons, ...writeOffReasons] as const;
export type ProposalReason = (typeof proposalReasons)[number];

export const reasonsOf = (kind: ProposalKind): readonly ProposalReason[] => (kind === 'write_off' ? writeOffReasons : reschedulingReasons);

/** Rows that may be skipped, months that may be added, and how often a loan may change (handbook 1.8). */
export const mostOf = { skip: 3, extend: 12 } as const;
export const MOST_RESCHEDULINGS = 2;

export interface Wish {
  readonly kind: ProposalKind;
  /** Rows to skip, or rows to add. */
  readonly count?: number | null;
  /** New day of the next row. */
  readonly moveTo?: LocalDate | null;
}

/** The field that is wrong for this kind, or undefined. */
export function faultOf({ kind, count, moveTo }: Wish, today: LocalDate): 'count' | 'moveTo' | undefined {
  if (kind === 'write_off') return undefined;
  if (kind === 'move') return moveTo && moveTo > today ? undefined : 'moveTo';
  return count && Number.isInteger(count) && count >= 1 && count <= mostOf[kind] ? undefined : 'count';
}

/** The first row on which something is still to pay: from there a change counts. */
export const changesFrom = (rows: readonly StandingRow[]): LocalDate | undefined => rows.find(({ outstanding }) => outstanding > ZERO)?.due;

/** The event by which the wish comes true on that day. */
export function eventOfWish({ kind, count, moveTo }: Wish, from: LocalDate, on: LocalDate, id: string): LoanEvent {
  if (kind === 'skip') return { type: 'grace', id, on, from, count: count!, mode: 'added' };
  if (kind === 'extend') return { type: 'extraTerms', id, on, from, count: count! };
  if (kind === 'move') return { type: 'moveDue', id, on, from, to: moveTo! };
  return { type: 'writeOff', id, on };
}

export interface PlainRow {
  readonly n: number;
  readonly due: string;
  readonly amount: string;
}

/** What the borrower pays on a row that is still to come, at most; the last row may carry a remainder. */
export const largestOf = (rows: readonly StandingRow[]): Centimes => rows.reduce((most, { amount, outstanding }) => (outstanding > ZERO && amount > most ? amount : most), ZERO);
