import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { isAfter, isBefore, type LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { plus } from '#kernel/money';
import { type Actor, systemActor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { disbursement } from '../../fund/domain/ledger.js';
import { Ledger } from '../../fund/ledger.js';
import { loanErrors } from '../../loans.errors.js';
import { loanDisbursed, loanMoved } from '../../loans.events.js';
import { agreementErrors } from '../agreement.errors.js';
import { scheduleOfLoan } from '../../schedule/domain/loan-schedule.js';
import { InstalmentEntity } from '../entities/instalment.entity.js';
import { LoanEntity } from '../entities/loan.entity.js';
import { TransferOrderEntity } from '../entities/transfer.entity.js';
import { assertLoanMove, takeLoan } from '../loan-guard.js';
import { logLoanEvent } from '../loan-log.js';

/** The bank did it: the money of the approved order left the fund. The last part starts the schedule, counted from its day (handbook 1.7; locks: fund → loan). */
@Injectable()
export class Disburse {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
    private readonly ledger: Ledger,
  ) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, loans.day_impossible, agreement.no_approved_order. */
  async execute(actor: Actor, loanId: string, payment: { readonly on: LocalDate; readonly reference: string }, key: RequestKey): Promise<{ id: string; instalments: number }> {
    const holidays = await this.references.holidaysNow();
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      await assertLoanMove(tx, actor, loan, 'disburse');
      const orders = await tx.lockAll(TransferOrderEntity, { loanId }, { number: 'ASC' });
      const order = orders.find(({ state }) => state === 'approved');
      if (!order) throw agreementErrors.no_approved_order();
      this.assertDay(payment.on, loan, orders);
      await tx.change(order, { state: 'executed', executedBy: actor.accountId, executedOn: payment.on, reference: payment.reference });
      await this.ledger.post(tx, { fundId: loan.fundId, kind: 'disbursement', day: payment.on, loanId, note: payment.reference }, disbursement(order.amount));
      await logLoanEvent(tx, loanId, { id: order.id, type: 'disburse', on: payment.on, amount: order.amount }, actor, this.clock.now(), { holidays: [...holidays] });
      const out = plus(order.amount, ...orders.filter(({ state }) => state === 'executed').map(({ amount }) => amount));
      if (out < loan.principal) {
        await tx.change(loan, { state: 'partially_disbursed' });
        await tx.record(loanMoved(loan, 'disburse_part', 'partially_disbursed', actor));
        return { id: loanId, instalments: 0 };
      }
      const product = await tx.get(LoanProductEntity, loan.productId);
      const { rows } = scheduleOfLoan(loan, product, payment.on, holidays);
      await tx.insert(
        InstalmentEntity,
        rows.map((row) => ({ id: newId(), loanId, n: row.n, dueOn: row.due, originalDueOn: row.originalDue, amount: row.amount, why: row.why })),
      );
      await this.start(tx, actor, loan, payment, rows[0]?.amount === 0n);
      return { id: loanId, instalments: rows.length };
    });
  }

  /** A deferral ends by the clock; without one the repayment begins at once. */
  private async start(tx: Tx, actor: Actor, loan: LoanEntity, payment: { readonly on: LocalDate; readonly reference: string }, waits: boolean): Promise<void> {
    const to = waits ? 'deferral' : 'repaying';
    await tx.change(loan, { state: to, disbursedOn: payment.on, disbursementReference: payment.reference });
    await tx.record(loanDisbursed(loan, actor));
    await tx.record(loanMoved({ id: loan.id, personId: loan.personId, state: 'disbursed' }, waits ? 'defer' : 'start_repaying', to, systemActor('loans.disburse')));
  }

  private assertDay(on: LocalDate, loan: LoanEntity, orders: readonly TransferOrderEntity[]): void {
    const from = orders.reduce((last, { executedOn }) => (executedOn && isAfter(executedOn, last) ? executedOn : last), loan.grantedOn);
    const params = { from, to: this.clock.today() };
    if (isAfter(on, params.to) || isBefore(on, from)) throw loanErrors.day_impossible(params, [{ path: 'on', code: 'loans.day_impossible', params }]);
  }
}
