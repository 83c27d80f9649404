import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { changedDays, daysOffAfter, type HolidayChange, holidayFaultOf, ReferenceQueries } from '#features/references';
import { Db } from '#platform/database/db';
import { loansToMove } from './reflow-plan.js';
import type { ReflowEffect, ReflowList, ReflowView } from './reflow.views.js';

/** What a change of the days off would do to running loans, and how far the work on past changes is. */
@Injectable()
export class ReflowQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Counted by the same rule that the change applies; nothing is written. Throws NotFound for a change that cannot be made. */
  async effect(change: HolidayChange): Promise<ReflowEffect> {
    const list = await this.references.holidayList();
    const fault = holidayFaultOf(list, change);
    if (fault === 'unknown' || fault === 'wrong_state') throw new AppError('NotFound', 'platform.not_found');
    const days = changedDays(list, change)
      .flatMap(({ before, after }) => [before, after].filter((day) => day !== null))
      .sort();
    const loans = await loansToMove(this.db, daysOffAfter(list, change), [days[0]!, days.at(-1)!], this.clock.today());
    const items = loans.slice(0, 20).map(({ loanId, number, rows }) => ({ loanId, number, rows: rows.map(({ n, from, to }) => ({ n, from, to })) }));
    return { loans: loans.length, rows: loans.reduce((sum, { rows }) => sum + rows.length, 0), items };
  }

  async runs(): Promise<ReflowList> {
    const items = await this.db.query<ReflowView>(
      `select r.id, r.asked_at as "askedAt", r.loans, r.finished_at as "finishedAt", count(l.id)::int as done, coalesce(sum(jsonb_array_length(l.rows)), 0)::int as rows
       from (select * from holiday_reflow order by asked_at desc, id limit 20) r left join holiday_reflow_loan l on l.reflow_id = r.id
       group by r.id, r.asked_at, r.loans, r.finished_at order by r.asked_at desc, r.id`,
    );
    return { items };
  }
}
