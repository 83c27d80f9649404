import { Injectable } from '@nestjs/common';
import { localDate } from '#kernel/calendar';
import { Clock, instantAt } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { committeeErrors } from '../committee.errors.js';
import { sessionChanged } from '../committee.events.js';
import type { SessionBody } from '../committee.dto.js';
import { SessionEntity } from '../entities/session.entity.js';
import { ruleOn } from '../sitting.rows.js';

/** A day on which the committee sits, under the rule of that day. */
@Injectable()
export class PlanSession {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws committee.day_past. */
  execute(actor: Actor, body: SessionBody, key: RequestKey): Promise<{ id: string; number: string }> {
    const day = localDate(body.day);
    if (day < this.clock.today()) throw committeeErrors.day_past({}, [{ path: 'day', code: 'committee.day_past' }]);
    return this.db.once(key, async (tx) => {
      const rule = await ruleOn(tx, day);
      const [{ n }] = (await tx.query<{ n: string }>("select lpad(nextval('committee_session_number')::text, 3, '0') as n")) as [{ n: string }];
      const session = { id: newId(), number: `C-${day.slice(0, 4)}-${n}` };
      await tx.insert(SessionEntity, {
        ...session,
        kind: body.kind,
        state: 'planned',
        day,
        startsAt: instantAt(day, body.time),
        mode: body.kind === 'written' ? 'remote' : body.mode,
        place: body.place.trim(),
        ruleId: rule.id,
        cancelledBecause: '',
        secretaryAccountId: actor.accountId,
        createdAt: this.clock.now(),
      });
      await tx.record(sessionChanged(session.id, actor, 'planned'));
      return session;
    });
  }
}
