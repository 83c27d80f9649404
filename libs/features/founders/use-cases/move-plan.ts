import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { FirmLoanQueries } from '#features/loans';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { planMoves } from '../domain/plan.moves.js';
import { ActionPlanEntity, FounderTaskEntity } from '../entities/founder.entity.js';
import type { PlanBody, PlanEndBody } from '../founders.dto.js';
import { founderErrors } from '../founders.errors.js';
import { planMoved } from '../founders.events.js';
import { Places } from '../places.js';
import { OpenTasks } from './open-tasks.js';
import { TaskHands } from './task-hands.js';

/** The officer writes an action plan with the founder: each measure is a task with its day and its hands. Then it is carried out, or comes to nothing. */
@Injectable()
export class MovePlan {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly loans: FirmLoanQueries,
    private readonly tasks: OpenTasks,
    private readonly hands: TaskHands,
  ) {}

  /** Also for a firm that is not red: then nobody asked for it. Throws NotFound, founders.plan_not_now, founders.no_plan, founders.day_past, founders.nobody_there. */
  async begin(actor: Actor, personId: string, { words, steps }: PlanBody, key: RequestKey): Promise<{ id: string }> {
    const loanId = await this.loanOf(actor, personId);
    return this.db.once(key, async (tx) => {
      const place = await this.places.of(actor, personId, tx);
      const today = this.clock.today();
      const early = steps.flatMap(({ dueOn }, i) => (dueOn < today ? [{ path: `steps.${i}.dueOn`, code: 'founders.day_past' }] : []));
      if (early.length > 0) throw founderErrors.day_past({}, early);
      const open = await this.openPlan(tx, loanId);
      if (open && refusalOf(planMoves, 'begin_plan', open.state, 'officer')) throw founderErrors.plan_not_now({ state: open.state });
      const begun = { state: 'running' as const, begunOn: today, words, writtenBy: actor.accountId };
      const plan = open ?? { id: newId(), loanId, personId, wantedOn: today, dueOn: today };
      if (open) await tx.change(open, begun);
      else await tx.insert(ActionPlanEntity, { ...plan, ...begun });
      await tx.record(planMoved(plan, 'begin_plan', open?.state, 'running', actor));
      for (const [i, { measure, dueOn, part, words: about }] of steps.entries()) {
        const ownerAccountId = part === 'officer' ? actor.accountId : await this.hands.of(tx, place, personId, part, `steps.${i}.part`);
        await this.tasks.within(tx, actor, [{ personId, loanId, planId: plan.id, part, ownerAccountId, kind: measure, words: about, dueOn }], actor.accountId);
      }
      await this.tasks.close(tx, actor, await tx.lockAll(FounderTaskEntity, { loanId, kind: 'write_plan', state: 'open' }), 'done', actor.accountId);
      return { id: plan.id };
    });
  }

  /** What is open of it is dropped. Throws NotFound, founders.no_plan, founders.plan_not_now. */
  async end(actor: Actor, personId: string, { state, outcome }: PlanEndBody, key: RequestKey): Promise<{ id: string }> {
    const loanId = await this.loanOf(actor, personId);
    return this.db.once(key, async (tx) => {
      const open = await this.openPlan(tx, loanId);
      const move = state === 'done' ? 'finish_plan' : 'drop_plan';
      if (!open) throw founderErrors.no_plan();
      if (refusalOf(planMoves, move, open.state, 'officer')) throw founderErrors.plan_not_now({ state: open.state });
      await tx.change(open, { state, outcome, endedOn: this.clock.today() });
      await tx.record(planMoved(open, move, open.state, state, actor));
      await this.tasks.close(tx, actor, await tx.lockAll(FounderTaskEntity, { planId: open.id, state: 'open' }), 'dropped', actor.accountId);
      await this.tasks.close(tx, actor, await tx.lockAll(FounderTaskEntity, { loanId, kind: 'write_plan', state: 'open' }), 'dropped', actor.accountId);
      return { id: open.id };
    });
  }

  /** The loan whose money is out. */
  private async loanOf(actor: Actor, personId: string): Promise<string> {
    assertAllowed((await this.places.of(actor, personId)).part === 'officer');
    const line = await this.loans.lineOf(personId);
    if (!line?.disbursedOn) throw founderErrors.no_plan();
    return line.id;
  }

  private async openPlan(tx: Tx, loanId: string): Promise<ActionPlanEntity | undefined> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`founders ${loanId}`]);
    return (await tx.lockAll(ActionPlanEntity, { loanId })).find(({ state }) => state === 'wanted' || state === 'running');
  }
}
