import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { Db } from '#platform/database/db';
import { feastOf } from './domain/holiday.js';
import type { HolidayChangeView, HolidayDetail, HolidayView, HolidayYear } from './holidays.views.js';

const columns = "id, day, code, kind, state, json_build_object('ar', label_ar, 'fr', label_fr, 'en', label_en) as label, source";

/** The list of days off, as people read it. */
@Injectable()
export class HolidayScreens {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The days of a year in order, withdrawn ones included. */
  async year(wanted?: number): Promise<HolidayYear> {
    const today = this.clock.today();
    const year = wanted ?? Number(today.slice(0, 4));
    const [items, last] = await Promise.all([
      this.db.query<HolidayView>(`select ${columns} from holiday where day between $1 and $2 order by day, code, id`, [`${year}-01-01`, `${year}-12-31`]),
      this.db.one<{ year: number | null }>("select extract(year from max(day))::int as year from holiday where state <> 'withdrawn'"),
    ]);
    return { year, today, items, lastYear: last?.year ?? null };
  }

  /** One day with its feast and all that people decided about it. Throws NotFound. */
  async one(id: string): Promise<HolidayDetail> {
    const holiday = await this.db.one<HolidayView>(`select ${columns} from holiday where id = $1`, [id]);
    if (!holiday) throw new AppError('NotFound', 'platform.not_found');
    const [near, history] = await Promise.all([
      this.db.query<HolidayView>(`select ${columns} from holiday where day between $1::date - 5 and $1::date + 5 order by day, code, id`, [holiday.day]),
      this.db.query<HolidayChangeView>(
        `select c.move, c.day_before as "dayBefore", c.day_after as "dayAfter", c.source, coalesce(nullif(a.display_name, ''), a.email, a.phone, '') as by, c.at
         from holiday_change c join account a on a.id = c.changed_by where c.holiday_id = $1 order by c.at desc, c.id limit 100`,
        [id],
      ),
    ]);
    return { holiday, feast: feastOf(near, id), history, today: this.clock.today() };
  }
}
