import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { LadderBody } from '../arrears.dto.js';
import { arrearsErrors } from '../arrears.errors.js';
import { ladderWritten } from '../arrears.events.js';
import { faultsOfLadder } from '../domain/dunning.js';
import { DunningLadderEntity, DunningStepEntity } from '../entities/arrears.entity.js';

/** A new version of the ladder; those before stay as they were. */
@Injectable()
export class WriteLadder {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws arrears.starts_in_past, arrears.days_rise, arrears.levels_never_fall. */
  execute(actor: Actor, body: LadderBody, key: RequestKey): Promise<{ n: number }> {
    return this.db.once(key, async (tx) => {
      if (body.validFrom < this.clock.today()) throw arrearsErrors.starts_in_past({}, [{ path: 'validFrom', code: 'arrears.starts_in_past' }]);
      const faults = faultsOfLadder(body.steps).map(({ path, fault }) => ({ path, code: `arrears.${fault}` }));
      if (faults[0]) throw arrearsErrors[faults[0].code === 'arrears.days_rise' ? 'days_rise' : 'levels_never_fall']({}, faults);
      await tx.query("select pg_advisory_xact_lock(hashtext('dunning_ladder'))");
      const [last] = await tx.query<{ n: number }>('select coalesce(max(n), 0)::int as n from dunning_ladder');
      const [id, n] = [newId(), (last?.n ?? 0) + 1];
      await tx.insert(DunningLadderEntity, { id, n, validFrom: body.validFrom, madeBy: actor.accountId, at: this.clock.now() });
      await tx.insert(
        DunningStepEntity,
        body.steps.map(({ dpd, level, action, who }) => ({ id: newId(), ladderId: id, dpd, level, action, who })),
      );
      await tx.record(ladderWritten(id, n, actor));
      return { n };
    });
  }
}
