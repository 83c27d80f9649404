import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { loanNoted } from '../../loans.events.js';
import { loanPartsFor } from '../../loans.policy.js';
import { agreementErrors } from '../agreement.errors.js';
import { AgreementBooks } from '../agreement.books.js';
import { type HandCondition, openConditions } from '../domain/conditions.js';
import { promisedStates } from '../domain/loan.moves.js';
import { LoanConditionEntity } from '../entities/transfer.entity.js';
import { moveLoan, takeLoan } from '../loan-guard.js';
import type { LoanMoved } from '../loan.views.js';

/** What must be in hand before money leaves: each condition with its evidence, then all of them at once. */
@Injectable()
export class ConfirmConditions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: AgreementBooks,
  ) {}

  /** Writes down one condition, or corrects it while nothing is out. Throws NotFound, platform.not_allowed, agreement.too_late_for_conditions. */
  one(actor: Actor, loanId: string, code: HandCondition, evidence: string, key: RequestKey): Promise<LoanMoved> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      assertAllowed(loanPartsFor(actor, loan, undefined).includes('officer'));
      if (loan.state === 'conditions_met' || !(promisedStates as readonly string[]).includes(loan.state)) throw agreementErrors.too_late_for_conditions();
      const facts = { evidence, confirmedBy: actor.accountId, confirmedOn: this.clock.today() };
      const known = await tx.findOne(LoanConditionEntity, { loanId, code });
      if (known) await tx.change(known, facts);
      else await tx.insert(LoanConditionEntity, { id: newId(), loanId, code, ...facts });
      await tx.record(loanNoted(loan, 'condition', actor, { code }));
      return { id: loanId, state: loan.state };
    });
  }

  /** All in hand: the clock to the money starts. Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, agreement.conditions_open. */
  all(actor: Actor, loanId: string, key: RequestKey): Promise<LoanMoved> {
    return this.db.once(key, async (tx) => {
      const loan = await moveLoan(tx, actor, loanId, 'confirm_conditions', { conditionsMetOn: this.clock.today() });
      const open = openConditions(await this.books.conditions(tx, loan));
      if (open.length > 0)
        throw agreementErrors.conditions_open(
          { count: open.length },
          open.map((code) => ({ path: code, code: `agreement.condition.${code}` })),
        );
      return { id: loanId, state: 'conditions_met' };
    });
  }
}
