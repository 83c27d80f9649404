import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { openStates } from '../../application/domain/application.moves.js';
import { loanErrors } from '../../loans.errors.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { ApplicationQueries } from '../../application/application.queries.js';
import type { Moved } from '../../application/application.views.js';
import { MoveApplication } from '../../application/use-cases/move-application.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { IneligibilityEntity } from '../entities/instruction.entity.js';
import { instructionErrors } from '../instruction.errors.js';

/** Days in which the applicant may answer with new facts. */
export const CONTEST_DAYS = 30;

/** Rules exclude a file only when a person confirms it and says why; the applicant may answer, and another officer then reads (law 09-08, article 11). */
@Injectable()
export class Ineligible {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly move: MoveApplication,
    private readonly queries: ApplicationQueries,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, instruction.rules_pass when no rule stands against the file. */
  declare(actor: Actor, id: string, explanation: string, key: RequestKey): Promise<Moved> {
    return this.db.once(key, async (tx) => {
      const application = await tx.lock(LoanApplicationEntity, id);
      const against = await this.queries.obstaclesOf(application, await tx.get(LoanProductEntity, application.productId), tx);
      const moved = await this.move.within(tx, actor, id, 'declare_ineligible', { message: explanation });
      if (against.length === 0) throw instructionErrors.rules_pass();
      const today = this.clock.today();
      await tx.insert(IneligibilityEntity, {
        ...{ id: newId(), applicationId: id, explanation, declaredBy: actor.accountId, declaredOn: today, contestUntil: addDays(today, CONTEST_DAYS) },
        rules: against.map(({ code, params }) => ({
          id: code,
          values: Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)])),
        })) as object[],
      });
      await tx.change(await tx.lock(LoanApplicationEntity, id), { excludedBy: actor.accountId });
      return moved;
    });
  }

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, loans.application_already_open, instruction.too_late_to_contest. */
  contest(actor: Actor, id: string, facts: string, key: RequestKey): Promise<Moved> {
    return this.db.once(key, async (tx) => {
      await tx.query('select id from person where id = $1 for update', [actor.personId ?? null]);
      const [other] = await tx.query<{ id: string }>('select id from loan_application where person_id = $1 and state = any($2) limit 1', [actor.personId ?? null, [...openStates]]);
      if (other) throw loanErrors.application_already_open({ id: other.id });
      const moved = await this.move.within(tx, actor, id, 'contest', { message: facts });
      const [last] = await tx.find(IneligibilityEntity, { applicationId: id }, { declaredOn: 'DESC', id: 'DESC' });
      const today = this.clock.today();
      if (!last || last.contestUntil < today) throw instructionErrors.too_late_to_contest({ until: last?.contestUntil ?? today });
      await tx.change(last, { contestedOn: today, facts });
      // another pair of eyes: the file goes back to the queue without its officer
      await tx.change(await tx.lock(LoanApplicationEntity, id), { officerAccountId: null });
      return moved;
    });
  }
}
