import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { type Light, lightValue } from '../domain/report.js';
import { FollowUpReportEntity, IndicatorValueEntity } from '../entities/followup.entity.js';
import { founderTold } from '../followup.events.js';
import { ReadReports } from '../read-reports.js';

/** The founder's own light about a talk, apart from the mentor's. The last one counts. */
@Injectable()
export class TellLight {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly reading: ReadReports,
  ) {}

  /** Throws NotFound, Forbidden for who may read the report and is not its founder. */
  execute(actor: Actor, reportId: string, light: Light, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const report = await tx.lock(FollowUpReportEntity, reportId);
      assertVisible(await this.reading.maySee(actor, report, tx));
      assertAllowed(actor.personId === report.personId);
      await tx.change(report, { founderLight: light, founderLightAt: this.clock.now() });
      const known = await tx.findOne(IndicatorValueEntity, { reportId, indicator: 'founder_light' });
      const value = { value: lightValue(light), onDay: this.clock.today() };
      if (known) await tx.change(known, value);
      else await tx.insert(IndicatorValueEntity, { id: newId(), loanId: report.loanId, personId: report.personId, reportId, indicator: 'founder_light', ...value });
      await tx.record(founderTold(report, light, actor));
      return { id: reportId };
    });
  }
}
