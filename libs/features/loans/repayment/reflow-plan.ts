import { addDays, type Holidays, type LocalDate, type ShiftRule } from '#kernel/calendar';
import type { Reader } from '#platform/database/tx';
import type { LoanState } from '../agreement/domain/loan.moves.js';
import { type FlowRow, type MovedRow, NEAR_DAYS, REACH_DAYS, rowsToMove, type Span } from './domain/reflow.js';

/** Loans that are paid back by their rows: what is called in, or before a court, follows no calendar. */
export const followsCalendar: readonly LoanState[] = ['disbursed', 'deferral', 'repaying'];

export interface LoanToMove {
  readonly loanId: string;
  readonly number: string;
  readonly rows: readonly MovedRow[];
}
type Row = FlowRow & { readonly loanId: string; readonly number: string; readonly weekend: ShiftRule };

/** Running loans of which rows move when these are the days off, by number. Only rows near the span are looked at: no other can move. */
export async function loansToMove(from: Reader, holidays: Holidays, span: Span, today: LocalDate): Promise<LoanToMove[]> {
  const around = (days: number): [LocalDate, LocalDate] => [addDays(span[0], -days), addDays(span[1], days)];
  const rows = await from.query<Row>(
    `select l.id as "loanId", l.number, p.weekend, i.n, i.due_on as due, i.original_due_on as "originalDue", i.amount, i.paid
     from loan l join loan_product p on p.id = l.product_id join instalment i on i.loan_id = l.id and i.original_due_on between $5 and $6
     where l.state = any($1) and p.weekend <> 'same'
       and exists (select 1 from instalment near where near.loan_id = l.id and near.paid < near.amount and near.due_on >= $2 and near.original_due_on between $3 and $4)
     order by l.number, l.id, i.n`,
    [followsCalendar, today, ...around(REACH_DAYS), ...around(NEAR_DAYS)],
  );
  const byLoan = new Map<string, Row[]>();
  for (const row of rows) byLoan.set(row.loanId, [...(byLoan.get(row.loanId) ?? []), row]);
  return [...byLoan].flatMap(([loanId, mine]) => {
    const moves = rowsToMove(mine, mine[0]!.weekend, holidays, today);
    return moves.length > 0 ? [{ loanId, number: mine[0]!.number, rows: moves }] : [];
  });
}
