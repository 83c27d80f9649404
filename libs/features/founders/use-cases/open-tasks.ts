import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { FounderTaskEntity } from '../entities/founder.entity.js';
import { taskMoved, taskOpened } from '../founders.events.js';

export type NewTask = Pick<FounderTaskEntity, 'personId' | 'part' | 'kind' | 'dueOn'> &
  Partial<Pick<FounderTaskEntity, 'loanId' | 'planId' | 'ownerAccountId' | 'subjectId' | 'words' | 'remind'>>;

/** Opens tasks, each once: what is there about the same subject for the same part stays as it is. */
@Injectable()
export class OpenTasks {
  constructor(private readonly clock: Clock) {}

  /** Gives the ids of those that are new. */
  async within(tx: Tx, actor: Actor, tasks: readonly NewTask[], madeBy: string | null = null): Promise<readonly string[]> {
    const made: string[] = [];
    for (const task of tasks) {
      const row = { loanId: null, planId: null, ownerAccountId: null, subjectId: null, words: '', remind: true, ...task, id: newId(), madeBy, madeAt: this.clock.now() };
      const fresh = await tx.query<{ id: string }>(
        `insert into founder_task (id, person_id, loan_id, plan_id, part, owner_account_id, kind, subject_id, words, due_on, remind, state, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', $12, $13) on conflict (kind, subject_id, part) where subject_id is not null do nothing returning id`,
        [row.id, row.personId, row.loanId, row.planId, row.part, row.ownerAccountId, row.kind, row.subjectId, row.words, row.dueOn, row.remind, row.madeBy, row.madeAt],
      );
      if (fresh.length === 0) continue;
      await tx.record(taskOpened(row, actor));
      made.push(row.id);
    }
    return made;
  }

  /** Closes what is over with something else; `endedBy` is nobody when it closes itself. */
  async close(tx: Tx, actor: Actor, tasks: readonly FounderTaskEntity[], to: 'done' | 'dropped' = 'done', endedBy: string | null = null): Promise<void> {
    for (const task of tasks) {
      if (task.state !== 'open') continue;
      await tx.change(task, { state: to, endedAt: this.clock.now(), endedBy });
      await tx.record(taskMoved(task, 'open', to, actor));
    }
  }
}
