import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { loanCancelled } from '../../loans.events.js';
import { loanMoves } from '../domain/loan.moves.js';
import { TransferOrderEntity } from '../entities/transfer.entity.js';
import { assertLoanMove, takeLoan } from '../loan-guard.js';
import type { LoanMoved } from '../loan.views.js';

/** The founder gave up before any money went out: what the fund had promised is free for others, and she may apply again (locks: fund → loan). */
@Injectable()
export class CancelLoan {
  constructor(private readonly db: Db) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours. */
  execute(actor: Actor, loanId: string, reason: string, key: RequestKey): Promise<LoanMoved> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      await assertLoanMove(tx, actor, loan, 'cancel');
      // an order that stands would still send money
      for (const order of await tx.lockAll(TransferOrderEntity, { loanId })) if (order.state !== 'cancelled') await tx.change(order, { state: 'cancelled' });
      const { to } = loanMoves.cancel;
      await tx.change(loan, { state: to });
      await tx.record(loanCancelled(loan, actor, reason));
      return { id: loanId, state: to };
    });
  }
}
