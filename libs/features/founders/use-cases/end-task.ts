import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { mayEnd, seesTasksOf, type TaskState } from '../domain/task.js';
import { FounderTaskEntity } from '../entities/founder.entity.js';
import { founderErrors } from '../founders.errors.js';
import { taskMoved } from '../founders.events.js';
import { Places } from '../places.js';

/** A task is done, not to be done, or open again after all. */
@Injectable()
export class EndTask {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** Throws NotFound, founders.task_over. */
  execute(actor: Actor, taskId: string, state: TaskState, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const seen = await tx.get(FounderTaskEntity, taskId);
      const { part } = await this.places.of(actor, seen.personId, tx);
      assertVisible(seesTasksOf(part).includes(seen.part));
      const task = await tx.lock(FounderTaskEntity, taskId);
      assertAllowed(mayEnd(part, task, actor.accountId));
      if (task.state === state) throw founderErrors.task_over({ state });
      await tx.change(task, state === 'open' ? { state, endedAt: null, endedBy: null } : { state, endedAt: this.clock.now(), endedBy: actor.accountId });
      await tx.record(taskMoved(task, task.state, state, actor));
      return { id: taskId };
    });
  }
}
