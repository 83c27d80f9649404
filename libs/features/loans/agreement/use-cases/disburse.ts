import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { isAfter, isBefore, type LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { decidedBy } from '../../committee/grants.js';
import { disbursement } from '../../fund/domain/ledger.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { Ledger } from '../../fund/ledger.js';
import { loanErrors } from '../../loans.errors.js';
import { loanDisbursed } from '../../loans.events.js';
import { canSee, loanPartsFor } from '../../loans.policy.js';
import { loanMoves } from '../domain/loan.moves.js';
import { scheduleOfLoan } from '../../schedule/domain/loan-schedule.js';
import { InstalmentEntity } from '../entities/instalment.entity.js';
import { LoanEntity } from '../entities/loan.entity.js';

/** The money left the fund: the schedule is computed from that day, and the ledger says so, in one transaction (locks: fund → loan). */
@Injectable()
export class Disburse {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly ledger: Ledger,
  ) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, loans.day_impossible. */
  async execute(actor: Actor, loanId: string, payment: { readonly on: LocalDate; readonly reference: string }, key: RequestKey): Promise<{ id: string; instalments: number }> {
    const holidays = await this.references.holidays();
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanEntity, loanId);
      await tx.lock(FundEntity, fundId);
      const loan = await tx.lock(LoanEntity, loanId);
      await this.assertMay(tx, actor, loan);
      if (isAfter(payment.on, this.clock.today()) || isBefore(payment.on, loan.grantedOn))
        throw loanErrors.day_impossible({ from: loan.grantedOn, to: this.clock.today() }, [
          { path: 'on', code: 'loans.day_impossible', params: { from: loan.grantedOn, to: this.clock.today() } },
        ]);
      const product = await tx.get(LoanProductEntity, loan.productId);
      const { rows } = scheduleOfLoan(loan, product, payment.on, holidays);
      await tx.insert(
        InstalmentEntity,
        rows.map((row) => ({ id: newId(), loanId, n: row.n, dueOn: row.due, originalDueOn: row.originalDue, amount: row.amount, why: row.why })),
      );
      await tx.change(loan, { state: 'repaying', disbursedOn: payment.on, disbursementReference: payment.reference });
      await this.ledger.post(tx, { fundId, kind: 'disbursement', day: payment.on, loanId, note: payment.reference }, disbursement(loan.principal));
      await tx.record(loanDisbursed(loan, actor));
      return { id: loanId, instalments: rows.length };
    });
  }

  private async assertMay(tx: Tx, actor: Actor, loan: LoanEntity): Promise<void> {
    assertVisible(canSee(actor, loan));
    const refusal = refusalOf(loanMoves, 'disburse', loan.state, loanPartsFor(actor, loan, await decidedBy(tx, loan.applicationId, actor.accountId)));
    if (refusal === 'wrong_role') throw loanErrors.loan_move_not_yours({ move: 'disburse' });
    if (refusal) throw loanErrors.loan_move_not_now({ move: 'disburse', state: loan.state });
  }
}
