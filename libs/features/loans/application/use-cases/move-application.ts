import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { refusalOf } from '#kernel/moves';
import { type Actor, has } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { loanErrors } from '../../loans.errors.js';
import { applicationMoved } from '../../loans.events.js';
import { canSee, partsFor } from '../../loans.policy.js';
import { ApplicationPlans } from '../application-plans.js';
import { assertSaidYes } from '../assisted-yes.js';
import { closeRequest } from '../close-request.js';
import { ApplicationQueries } from '../application.queries.js';
import type { Moved } from '../application.views.js';
import { type ApplicationMove, applicationMoves, type ApplicationRole } from '../domain/application.moves.js';
import { LoanApplicationEntity } from '../entities/loan-application.entity.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';

/** What may come along with a move: the requested papers, a reason. */
export interface MoveFacts {
  readonly missingItems?: readonly string[];
  readonly message?: string;
  /** Who asked, when somebody else let the request go. */
  readonly officer?: string;
}

/** Moves after which a loan begins or ceases to count in the plan of its project, or the plan is kept as sent: the project is locked before the file. */
const weighOnPlan: readonly ApplicationMove[] = ['submit', 'withdraw', 'lapse', 'expire'];

/** Every move of an application but the committee's. The table decides who and when; rules decide whether. */
@Injectable()
export class MoveApplication {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly queries: ApplicationQueries,
    private readonly plans: ApplicationPlans,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, loans.obstacles, application.request_open, application.yes_missing (submit). */
  execute(actor: Actor, id: string, move: ApplicationMove, facts: MoveFacts, key: RequestKey): Promise<Moved> {
    return this.db.once(key, (tx) => this.within(tx, actor, id, move, facts));
  }

  async within(tx: Tx, actor: Actor, id: string, move: ApplicationMove, facts: MoveFacts, seat: readonly ApplicationRole[] = []): Promise<Moved> {
    const application = weighOnPlan.includes(move) ? await this.plans.lock(tx, id) : await tx.lock(LoanApplicationEntity, id);
    assertMayMove(actor, application, move, seat);
    if (move === 'submit') await this.assertSubmittable(tx, application);
    const onBehalf = move === 'submit' && actor.personId !== application.personId;
    if (onBehalf) await assertSaidYes(tx, application);
    if (move === 'submit') await closeRequest(tx, id, this.clock.now());
    const to = applicationMoves[move].to;
    const now = this.clock.now();
    await tx.change(application, {
      state: to,
      stateSince: this.clock.today(),
      ...(move === 'submit' ? { submittedAt: application.submittedAt ?? now, missingItems: [], message: '' } : {}),
      ...(move === 'ask_for_more'
        ? { missingItems: [...(facts.missingItems ?? [])], message: facts.message ?? '', officerAccountId: application.officerAccountId ?? facts.officer ?? actor.accountId }
        : {}),
      ...(move === 'instruct' ? { officerAccountId: actor.accountId } : {}),
      ...(move === 'send_back' || move === 'resume' ? { proposedBy: null } : {}),
    });
    await tx.record(applicationMoved(application, move, application.state, to, actor, facts.message, onBehalf));
    if (weighOnPlan.includes(move)) await this.plans.afterMove(tx, actor, application, to);
    return { id, state: to };
  }

  /** Every obstacle at once, each at its field. */
  private async assertSubmittable(tx: Tx, application: LoanApplicationEntity): Promise<void> {
    const found = await this.queries.obstaclesOf(application, await tx.get(LoanProductEntity, application.productId), tx);
    if (found.length > 0)
      throw loanErrors.obstacles(
        { count: found.length },
        found.map((one) => ({ path: one.field, code: `loans.obstacle.${one.code}`, params: one.params })),
      );
  }
}

/** The guard of every move: the actor plays a part that the table names, in a state that it names. `seat`: parts that the committee's session gives. */
export function assertMayMove(actor: Actor, application: LoanApplicationEntity, move: ApplicationMove, seat: readonly ApplicationRole[] = []): void {
  const parts: ApplicationRole[] = has(actor, 'system') ? ['clock'] : [...partsFor(actor, application), ...seat];
  assertVisible(
    seat.length > 0 || parts.includes('applicant') || parts.includes('clock') || parts.includes('assistant') || (canSee(actor, application) && application.state !== 'draft'),
  );
  const refusal = refusalOf(applicationMoves, move, application.state, parts);
  if (refusal === 'wrong_role') throw loanErrors.move_not_yours({ move });
  if (refusal) throw loanErrors.move_not_now({ move, state: application.state });
}
