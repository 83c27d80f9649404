import type { LocalDate } from '#kernel/calendar';
import type { Tx } from '#platform/database/tx';
import { repaymentErrors } from './repayment.errors.js';

/** One at a time on a day of the till: a receipt, or its closing. */
export const holdTill = (tx: Tx, day: LocalDate): Promise<unknown> => tx.query("select pg_advisory_xact_lock(hashtextextended('loans.till ' || $1, 0))", [day]);

/** Throws repayment.till_closed for a day that was counted. */
export async function assertTillOpen(tx: Tx, day: LocalDate): Promise<void> {
  await holdTill(tx, day);
  const closed = await tx.one('select 1 from till_day where day = $1 and reopened_at is null', [day]);
  if (closed) throw repaymentErrors.till_closed({ day }, [{ path: 'receivedOn', code: 'repayment.till_closed', params: { day } }]);
}
