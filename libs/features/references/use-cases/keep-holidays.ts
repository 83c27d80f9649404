import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { type ChangedDay, changedDays, FARTHEST_MOVE_DAYS, faultOf, type HolidayChange } from '../domain/holiday.js';
import { HolidayChangeEntity, HolidayEntity } from '../entities/holiday.entity.js';
import type { HolidayChanged } from '../holidays.views.js';
import { referencesErrors } from '../references.errors.js';
import { holidaysChanged } from '../references.events.js';
import { ReferenceQueries } from '../references.queries.js';

export interface NewHoliday {
  readonly labelAr: string;
  readonly labelFr: string;
  readonly labelEn: string;
}

/** A person confirms, moves, adds or withdraws a day off, and says where it is written (handbook 5.2). One change of the list after the other. */
@Injectable()
export class KeepHolidays {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Throws NotFound, references.holiday_not_now, references.holiday_same_day, references.holiday_too_far, references.holiday_known. */
  execute(actor: Actor, change: HolidayChange, source: string, key: RequestKey, words?: NewHoliday): Promise<HolidayChanged> {
    return this.db.once(key, async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtext('holiday'))");
      const list = await tx.find(HolidayEntity, {}, { day: 'ASC', code: 'ASC' });
      this.assertPossible(list, change);
      const [actId, at] = [newId(), this.clock.now()];
      const changed = changedDays(list, change);
      const ids: string[] = [];
      for (const one of changed) ids.push(await this.write(tx, list, change, one, source, at, words));
      await tx.insert(
        HolidayChangeEntity,
        changed.map(({ before, after }, i) => ({
          id: newId(),
          actId,
          holidayId: ids[i]!,
          move: change.move,
          dayBefore: before,
          dayAfter: after,
          source,
          changedBy: actor.accountId,
          at,
        })),
      );
      const days = changed.flatMap(({ before, after }) => [before, after].filter((day) => day !== null)).sort();
      await tx.record(holidaysChanged(ids[0]!, change.move, actId, days, actor, source));
      tx.afterCommit(() => this.references.forget());
      return { id: 'id' in change ? change.id : ids[0]!, days: changed.length };
    });
  }

  private assertPossible(list: readonly HolidayEntity[], change: HolidayChange): void {
    const fault = faultOf(list, change);
    if (fault === 'unknown') throw new AppError('NotFound', 'platform.not_found');
    if (fault === 'wrong_state') throw referencesErrors.holiday_not_now();
    if (fault === 'same_day') throw referencesErrors.holiday_same_day({}, [{ path: 'day', code: 'references.holiday_same_day' }]);
    const params = { most: FARTHEST_MOVE_DAYS };
    if (fault === 'too_far') throw referencesErrors.holiday_too_far(params, [{ path: 'day', code: 'references.holiday_too_far', params }]);
  }

  private async write(tx: Tx, list: readonly HolidayEntity[], change: HolidayChange, { id, after }: ChangedDay, source: string, at: Date, words?: NewHoliday): Promise<string> {
    const row = list.find((one) => one.id === id);
    if (row) {
      await tx.change(row, { source, changedAt: at, state: change.move === 'withdraw' ? 'withdrawn' : 'confirmed', ...(after ? { day: after } : {}) });
      return row.id;
    }
    if (list.some((one) => one.day === after && one.state !== 'withdrawn')) throw referencesErrors.holiday_known({}, [{ path: 'day', code: 'references.holiday_known' }]);
    const made = newId();
    await tx.insert(HolidayEntity, {
      id: made,
      day: after!,
      code: `added_${made.slice(0, 8)}`,
      kind: 'civil',
      state: 'confirmed',
      ...words!,
      source,
      seededOn: null,
      changedAt: at,
    });
    return made;
  }
}
