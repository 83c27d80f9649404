import { Injectable } from '@nestjs/common';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { decidedBy } from '../../committee/grants.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { loanErrors } from '../../loans.errors.js';
import { loanCancelled } from '../../loans.events.js';
import { canSee, loanPartsFor } from '../../loans.policy.js';
import { loanMoves } from '../domain/loan.moves.js';
import { LoanEntity } from '../entities/loan.entity.js';
import type { LoanMoved } from '../loan.views.js';

/** The founder gave up before any money went out: what the fund had promised is free for others, and she may apply again (locks: fund → loan). */
@Injectable()
export class CancelLoan {
  constructor(private readonly db: Db) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours. */
  execute(actor: Actor, loanId: string, reason: string, key: RequestKey): Promise<LoanMoved> {
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanEntity, loanId);
      await tx.lock(FundEntity, fundId);
      const loan = await tx.lock(LoanEntity, loanId);
      assertVisible(canSee(actor, loan));
      const refusal = refusalOf(loanMoves, 'cancel', loan.state, loanPartsFor(actor, loan, await decidedBy(tx, loan.applicationId, actor.accountId)));
      if (refusal === 'wrong_role') throw loanErrors.loan_move_not_yours({ move: 'cancel' });
      if (refusal) throw loanErrors.loan_move_not_now({ move: 'cancel', state: loan.state });
      const { to } = loanMoves.cancel;
      await tx.change(loan, { state: to });
      await tx.record(loanCancelled(loan, actor, reason));
      return { id: loanId, state: to };
    });
  }
}
