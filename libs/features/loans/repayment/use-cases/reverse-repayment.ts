import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { type Centimes, centimes, minus, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { takeLoan } from '../../agreement/loan-guard.js';
import { excessUsed } from '../../fund/domain/ledger.js';
import { Ledger } from '../../fund/ledger.js';
import { loanNoted } from '../../loans.events.js';
import { canCollect } from '../../loans.policy.js';
import { RepaymentEntity } from '../entities/repayment.entity.js';
import { assertTillOpen } from '../till-guard.js';
import { Projection } from '../projection.js';
import { repaymentErrors } from '../repayment.errors.js';
import type { ReversalReason } from '../domain/reversal.js';

export interface Standing {
  readonly outstanding: string;
  readonly credit: string;
  readonly loanState: string;
}

/** A cheque or debit bounced, or the money was booked wrongly: the payment counts as if it had not been, rows age again, a closed loan comes back (handbook 1.7). */
@Injectable()
export class ReverseRepayment {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound, repayment.already_reversed, repayment.refund_first, repayment.till_closed for cash of a day that was counted with it, repayment.second_loan_running. */
  execute(actor: Actor, loanId: string, repaymentId: string, why: { readonly reason: ReversalReason; readonly note?: string }, key: RequestKey): Promise<Standing> {
    return this.db.once(key, (tx) => this.within(tx, actor, loanId, repaymentId, why));
  }

  /** The same as part of another act. */
  async within(tx: Tx, actor: Actor, loanId: string, repaymentId: string, why: { readonly reason: ReversalReason; readonly note?: string }): Promise<Standing> {
    const loan = await takeLoan(tx, actor, loanId);
    assertAllowed(canCollect(actor, loan));
    const payment = await tx.lock(RepaymentEntity, repaymentId);
    if (payment.loanId !== loanId) throw new AppError('NotFound', 'platform.not_found');
    if (payment.reversedOn || !payment.entryId) throw repaymentErrors.already_reversed({ reference: payment.reference });
    const today = this.clock.today();
    if (payment.channel === 'cash' && payment.receivedOn === today) await assertTillOpen(tx, today);
    await tx.change(payment, { reversedOn: today });
    const { before, after } = await this.projection.apply(tx, loan, { id: newId(), type: 'reverse', on: today, of: repaymentId }, actor, why);
    await this.ledger.reverse(tx, payment.entryId, today, payment.reference);
    await this.useExcess(tx, loan, minus(minus(after.outstanding, before.outstanding), await this.tookOff(tx, payment.entryId)));
    await tx.record(loanNoted(loan, 'repayment_reversed', actor, { repaymentId, reason: why.reason }));
    const { state } = await tx.get(LoanEntity, loanId);
    return { outstanding: toDecimal(after.outstanding), credit: toDecimal(after.credit), loanState: state };
  }

  /** By how much the entry had lowered what is owed. */
  private async tookOff(tx: Tx, entryId: string): Promise<Centimes> {
    const row = await tx.one<{ sum: string }>("select coalesce(-sum(amount), 0)::text as sum from ledger_posting where entry_id = $1 and account = 'loans_outstanding'", [entryId]);
    return centimes(BigInt(row?.sum ?? '0'));
  }

  /** What she had paid too much now pays rows that are open again; the other way round when the books had used it for this payment. */
  private async useExcess(tx: Tx, { id: loanId, fundId }: LoanEntity, difference: Centimes): Promise<void> {
    await this.ledger.post(tx, { fundId, kind: 'repayment', day: this.clock.today(), loanId }, excessUsed(centimes(-difference)));
  }
}
