import { Injectable } from '@nestjs/common';
import { localDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { RuleBody } from '../committee.dto.js';
import { committeeErrors } from '../committee.errors.js';
import { ruleChanged } from '../committee.events.js';
import { CommitteeRuleEntity } from '../entities/rule.entity.js';

/** A new version of the rule from a day on; sessions already planned keep the one they were planned under. */
@Injectable()
export class KeepRule {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws committee.day_past. */
  execute(actor: Actor, { validFrom, ...rule }: RuleBody, key: RequestKey): Promise<{ id: string; version: number }> {
    const from = localDate(validFrom);
    if (from < this.clock.today()) throw committeeErrors.day_past({}, [{ path: 'validFrom', code: 'committee.day_past' }]);
    return this.db.once(key, async (tx) => {
      await tx.query("select pg_advisory_xact_lock(hashtextextended('committee rule', 0))");
      const [last] = await tx.find(CommitteeRuleEntity, {}, { version: 'DESC' });
      const made = { id: newId(), version: (last?.version ?? 0) + 1 };
      await tx.insert(CommitteeRuleEntity, { ...rule, ...made, validFrom: from, createdAt: this.clock.now() });
      await tx.record(ruleChanged(made.id, actor, made.version));
      return made;
    });
  }
}
