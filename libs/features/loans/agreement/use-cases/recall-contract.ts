import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { LoanContractEntity } from '../entities/contract.entity.js';
import { moveLoan } from '../loan-guard.js';
import type { LoanMoved } from '../loan.views.js';

/** Takes an unsigned contract back, to make another one; the old version stays readable. */
@Injectable()
export class RecallContract {
  constructor(private readonly db: Db) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours. */
  execute(actor: Actor, loanId: string, reason: string, key: RequestKey): Promise<LoanMoved> {
    return this.db.once(key, async (tx) => {
      await moveLoan(tx, actor, loanId, 'recall_contract', {}, reason);
      const [contract] = await tx.lockAll(LoanContractEntity, { loanId, state: 'sent' });
      if (contract) await tx.change(contract, { state: 'recalled' });
      return { id: loanId, state: 'committed' };
    });
  }
}
