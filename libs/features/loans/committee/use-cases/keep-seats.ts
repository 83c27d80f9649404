import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, localDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { Db, type RequestKey } from '#platform/database/db';
import { committeeErrors } from '../committee.errors.js';
import { seatChanged } from '../committee.events.js';
import type { SeatBody } from '../committee.dto.js';
import { overlaps } from '../domain/seats.js';
import { MandateEntity } from '../entities/mandate.entity.js';

/** The secretary gives a seat for a time, and ends it. One person has one seat a day; the committee has one chair a day. */
@Injectable()
export class KeepSeats {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly accounts: AccountQueries,
  ) {}

  /** Throws committee.account_unknown, not_a_member, mandate_days_wrong, mandate_overlaps, chair_taken. */
  async give(actor: Actor, body: SeatBody, key: RequestKey): Promise<{ id: string }> {
    const accountId = body.accountId ?? (await this.accounts.idOfEmail(body.email?.trim().toLowerCase() ?? ''));
    const roles = accountId && (await this.accounts.rolesOf(accountId));
    if (!accountId || !roles) throw committeeErrors.account_unknown({}, [{ path: body.accountId ? 'accountId' : 'email', code: 'committee.account_unknown' }]);
    if (!roles.includes('committee_member')) throw committeeErrors.not_a_member({}, [{ path: body.accountId ? 'accountId' : 'email', code: 'committee.not_a_member' }]);
    const [fromDay, toDay] = [localDate(body.fromDay), localDate(body.toDay)];
    if (toDay < fromDay) throw committeeErrors.mandate_days_wrong({}, [{ path: 'toDay', code: 'committee.mandate_days_wrong' }]);
    return this.db.once(key, async (tx) => {
      // seats are few and change rarely: one at a time
      await tx.query("select pg_advisory_xact_lock(hashtextextended('committee seats', 0))");
      const all = await tx.find(MandateEntity, {}, { id: 'ASC' });
      const same = all.filter((one) => overlaps(one, { fromDay, toDay }));
      if (same.some((one) => one.accountId === accountId)) throw committeeErrors.mandate_overlaps({}, [{ path: 'fromDay', code: 'committee.mandate_overlaps' }]);
      if (body.chair === 'chair' && same.some(({ chair }) => chair === 'chair')) throw committeeErrors.chair_taken({}, [{ path: 'chair', code: 'committee.chair_taken' }]);
      const id = newId();
      await tx.insert(MandateEntity, {
        id,
        accountId,
        college: body.college,
        chair: body.chair,
        voting: body.voting,
        fromDay,
        toDay,
        pledgedAt: null,
        createdAt: this.clock.now(),
      });
      await tx.record(seatChanged(id, actor, 'given'));
      return { id };
    });
  }

  /** The last day is yesterday when the seat has begun, else its first day's eve makes it void. Throws NotFound, committee.mandate_days_wrong. */
  end(actor: Actor, mandateId: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const mandate = await tx.lock(MandateEntity, mandateId);
      const last: LocalDate = addDays(this.clock.today(), -1);
      if (mandate.toDay <= last) throw committeeErrors.mandate_days_wrong();
      await tx.change(mandate, { toDay: last < mandate.fromDay ? mandate.fromDay : last });
      await tx.record(seatChanged(mandateId, actor, 'ended'));
      return { id: mandateId };
    });
  }
}
