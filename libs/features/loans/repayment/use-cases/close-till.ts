import { Injectable } from '@nestjs/common';
import { isAfter, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { centimes, parseMoney, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { missingCash } from '../domain/till.js';
import { TillDayEntity } from '../entities/till-day.entity.js';
import { repaymentErrors } from '../repayment.errors.js';
import { holdTill } from '../till-guard.js';

/** The cash of a day is counted against its receipts; afterwards the day takes no more. Only who answers for the fund opens it again. */
@Injectable()
export class CloseTill {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws repayment.till_not_yet, till_counted, till_difference { missing }. */
  close(actor: Actor, day: LocalDate, count: { readonly counted: string; readonly reason?: string }, key: RequestKey): Promise<{ day: LocalDate; missing: string }> {
    const counted = parseMoney(count.counted);
    return this.db.once(key, async (tx) => {
      if (isAfter(day, this.clock.today())) throw repaymentErrors.till_not_yet({}, [{ path: 'day', code: 'repayment.till_not_yet' }]);
      await holdTill(tx, day);
      const known = await this.dayOf(tx, day);
      if (known && !known.reopenedAt) throw repaymentErrors.till_counted({ day });
      const expected = centimes(
        BigInt(
          (await tx.one<{ sum: string }>(
            "select coalesce(sum(amount), 0)::text as sum from repayment where channel = 'cash' and received_on = $1 and reversed_on is distinct from $1",
            [day],
          ))!.sum,
        ),
      );
      const missing = toDecimal(missingCash(expected, counted));
      const reason = count.reason?.trim() || null;
      if (counted !== expected && !reason) throw repaymentErrors.till_difference({ missing }, [{ path: 'reason', code: 'repayment.till_difference', params: { missing } }]);
      const row = { expected, counted, reason, closedBy: actor.accountId, closedAt: this.clock.now(), reopenedBy: null, reopenedAt: null, reopenedWhy: null };
      if (known) await tx.change(known, row);
      else await tx.insert(TillDayEntity, { id: newId(), day, ...row });
      await tx.record(tillEvent('till_closed', day, actor, { expected: toDecimal(expected), counted: toDecimal(counted) }));
      return { day, missing };
    });
  }

  /** Throws repayment.till_open for a day that is not counted. */
  reopen(actor: Actor, day: LocalDate, reason: string, key: RequestKey): Promise<{ day: LocalDate }> {
    return this.db.once(key, async (tx) => {
      await holdTill(tx, day);
      const known = await this.dayOf(tx, day);
      if (!known || known.reopenedAt) throw repaymentErrors.till_open({ day });
      await tx.change(known, { reopenedBy: actor.accountId, reopenedAt: this.clock.now(), reopenedWhy: reason });
      await tx.record(tillEvent('till_reopened', day, actor, { reason }));
      return { day };
    });
  }

  private async dayOf(tx: Tx, day: LocalDate): Promise<TillDayEntity | undefined> {
    return tx.findOne(TillDayEntity, { day });
  }
}

/** Its subject is the day; it has no other name. */
const tillEvent = (what: string, day: LocalDate, actor: Actor, payload: Readonly<Record<string, string>>) => ({
  type: `loans.${what}`,
  subject: { kind: 'till_day', id: day },
  actor,
  payload: { day, ...payload },
});
