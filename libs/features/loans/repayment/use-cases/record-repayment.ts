import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { isAfter, isBefore, type LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { type Centimes, isPositive, minus, parseMoney, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import type { RepaymentChannel } from '../../agreement/domain/channels.js';
import { isServiced } from '../../agreement/domain/loan.moves.js';
import { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { takeLoan } from '../../agreement/loan-guard.js';
import type { Receipt } from '../../agreement/loan.views.js';
import { repayment } from '../../fund/domain/ledger.js';
import { Ledger } from '../../fund/ledger.js';
import { loanErrors } from '../../loans.errors.js';
import { repaymentBooked } from '../../loans.events.js';
import { canCollect } from '../../loans.policy.js';
import { RepaymentEntity } from '../entities/repayment.entity.js';
import { Projection } from '../projection.js';

export interface Payment {
  readonly amount: string;
  readonly receivedOn: LocalDate;
  readonly channel: RepaymentChannel;
  readonly reference: string;
}
/** Writes a repayment into the log and tells the loan again: the oldest due rows first, then by the product's rule. What exceeds the loan is kept for the borrower, in an account of its own (handbook 1.7). */
@Injectable()
export class RecordRepayment {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound, loans.not_repaying, loans.amount_not_positive, loans.day_impossible, loans.payment_known. */
  execute(actor: Actor, loanId: string, payment: Payment, key: RequestKey): Promise<Receipt> {
    const amount = parseMoney(payment.amount);
    if (!isPositive(amount)) throw loanErrors.amount_not_positive({}, [{ path: 'amount', code: 'loans.amount_not_positive' }]);
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      assertAllowed(canCollect(actor, loan));
      await this.assertPossible(tx, loan, payment);
      const id = newId();
      const { receivedOn, channel, reference } = payment;
      await tx.insert(RepaymentEntity, { id, loanId, amount, receivedOn, channel, reference, excess: ZERO, recordedBy: actor.accountId, at: this.clock.now() });
      const { before, after } = await this.projection.apply(tx, loan, { id, type: 'repay', on: receivedOn, amount }, actor, { channel, reference });
      const [booked, excess] = [minus(after.paid, before.paid), minus(after.credit, before.credit)];
      await this.post(tx, loan, id, payment, booked, excess);
      await tx.record(repaymentBooked(loan, id, actor));
      const { state } = await tx.get(LoanEntity, loanId);
      return { id, booked: toDecimal(booked), excess: toDecimal(excess), outstanding: toDecimal(after.outstanding), loanState: state };
    });
  }

  private async post(tx: Tx, { id: loanId, fundId }: LoanEntity, id: string, { receivedOn, reference }: Payment, booked: Centimes, excess: Centimes): Promise<void> {
    const entryId = await this.ledger.post(tx, { fundId, kind: 'repayment', day: receivedOn, loanId, note: reference }, repayment(booked, excess));
    await tx.change(await tx.get(RepaymentEntity, id), { entryId: entryId ?? null });
  }

  private async assertPossible(tx: Tx, loan: LoanEntity, { receivedOn, channel, reference }: Payment): Promise<void> {
    if (!isServiced(loan.state) || !loan.disbursedOn) throw loanErrors.not_repaying({ state: loan.state });
    const limits = { from: loan.disbursedOn, to: this.clock.today() };
    if (isBefore(receivedOn, limits.from) || isAfter(receivedOn, limits.to))
      throw loanErrors.day_impossible(limits, [{ path: 'receivedOn', code: 'loans.day_impossible', params: limits }]);
    const known = await tx.one('select 1 from repayment where loan_id = $1 and channel = $2 and reference = $3 and reversed_on is null', [loan.id, channel, reference]);
    if (known) throw loanErrors.payment_known({ reference }, [{ path: 'reference', code: 'loans.payment_known', params: { reference } }]);
  }
}
