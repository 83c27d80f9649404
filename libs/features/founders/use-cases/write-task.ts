import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { mayAsk } from '../domain/task.js';
import { founderErrors } from '../founders.errors.js';
import type { TaskBody } from '../founders.dto.js';
import { Places } from '../places.js';
import { OpenTasks } from './open-tasks.js';
import { TaskHands } from './task-hands.js';

/** Officer, mentor or founder asks somebody in the same file to do something until a day. */
@Injectable()
export class WriteTask {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly hands: TaskHands,
    private readonly tasks: OpenTasks,
  ) {}

  /** Throws NotFound, founders.task_not_for_them, founders.nobody_there, founders.day_past. */
  execute(actor: Actor, personId: string, body: TaskBody, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const place = await this.places.of(actor, personId, tx);
      if (!mayAsk(place.part, body.part)) throw founderErrors.task_not_for_them({}, [{ path: 'part', code: 'founders.task_not_for_them' }]);
      if (body.dueOn < this.clock.today()) throw founderErrors.day_past({}, [{ path: 'dueOn', code: 'founders.day_past' }]);
      const ownerAccountId = await this.hands.of(tx, place, personId, body.part, 'part');
      const own = place.part === 'officer' && body.part === 'officer' ? actor.accountId : ownerAccountId;
      const task = { personId, part: body.part, ownerAccountId: own, kind: 'own', words: body.words, dueOn: body.dueOn, remind: body.remind } as const;
      const [id] = await this.tasks.within(tx, actor, [task], actor.accountId);
      return { id: id! };
    });
  }
}
