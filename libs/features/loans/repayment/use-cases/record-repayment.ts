import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { isAfter, isBefore, type LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { isPositive, parseMoney, plus, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed, assertVisible } from '#platform/http/allow';
import { InstalmentEntity } from '../../agreement/entities/instalment.entity.js';
import { LoanEntity } from '../../agreement/entities/loan.entity.js';
import type { Receipt } from '../../agreement/loan.views.js';
import { repayment } from '../../fund/domain/ledger.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { Ledger } from '../../fund/ledger.js';
import { isServiced } from '../../agreement/domain/loan.moves.js';
import { loanErrors } from '../../loans.errors.js';
import { loanClosed, repaymentBooked } from '../../loans.events.js';
import { canCollect, canSee } from '../../loans.policy.js';
import { outstandingOf } from '../../schedule/domain/paid-row.js';
import { bookRepayment } from '../../schedule/domain/allocation.js';
import type { RepaymentChannel } from '../../agreement/domain/channels.js';
import { RepaymentEntity } from '../entities/repayment.entity.js';

export interface Payment {
  readonly amount: string;
  readonly receivedOn: LocalDate;
  readonly channel: RepaymentChannel;
  readonly reference: string;
}
/** Books a repayment on the oldest due rows first; what exceeds the loan is kept for the borrower, in an account of its own (handbook 1.7). */
@Injectable()
export class RecordRepayment {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** Throws NotFound, loans.not_repaying, loans.amount_not_positive, loans.day_impossible, loans.payment_known. */
  execute(actor: Actor, loanId: string, payment: Payment, key: RequestKey): Promise<Receipt> {
    const amount = parseMoney(payment.amount);
    if (!isPositive(amount)) throw loanErrors.amount_not_positive({}, [{ path: 'amount', code: 'loans.amount_not_positive' }]);
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanEntity, loanId);
      await tx.lock(FundEntity, fundId);
      const loan = await tx.lock(LoanEntity, loanId);
      assertVisible(canSee(actor, loan));
      assertAllowed(canCollect(actor, loan));
      if (!isServiced(loan.state) || !loan.disbursedOn) throw loanErrors.not_repaying({ state: loan.state });
      const limits = { from: loan.disbursedOn, to: this.clock.today() };
      if (isBefore(payment.receivedOn, limits.from) || isAfter(payment.receivedOn, limits.to))
        throw loanErrors.day_impossible(limits, [{ path: 'receivedOn', code: 'loans.day_impossible', params: limits }]);
      if (await tx.findOne(RepaymentEntity, { loanId, channel: payment.channel, reference: payment.reference }))
        throw loanErrors.payment_known({ reference: payment.reference }, [{ path: 'reference', code: 'loans.payment_known', params: { reference: payment.reference } }]);

      const rows = await tx.lockAll(InstalmentEntity, { loanId }, { n: 'ASC' });
      const booking = bookRepayment(
        rows.map(({ n, dueOn, amount: due, paid }) => ({ n, due: dueOn, amount: due, paid })),
        amount,
        payment.receivedOn,
        'next',
      );
      const outstanding = booking.rows.reduce((sum, row) => plus(sum, outstandingOf(row)), ZERO);
      await tx.changeAll(rows.flatMap((row, i) => (booking.rows[i]!.paid === row.paid ? [] : [[row, { paid: booking.rows[i]!.paid }] as const])));
      const id = newId();
      await tx.insert(RepaymentEntity, {
        id,
        loanId,
        amount,
        receivedOn: payment.receivedOn,
        channel: payment.channel,
        reference: payment.reference,
        excess: booking.credit,
        recordedBy: actor.accountId,
        at: this.clock.now(),
      });
      await this.ledger.post(tx, { fundId, kind: 'repayment', day: payment.receivedOn, loanId, note: payment.reference }, repayment(booking.booked, booking.credit));
      const closed = outstanding === ZERO;
      await tx.change(loan, { credit: plus(loan.credit, booking.credit), ...(closed ? { state: 'closed_paid', closedOn: payment.receivedOn } : {}) });
      await tx.record(repaymentBooked(loan, id, actor));
      if (closed) await tx.record(loanClosed(loan, actor));
      return { id, booked: toDecimal(booking.booked), excess: toDecimal(booking.credit), outstanding: toDecimal(outstanding), loanState: closed ? 'closed_paid' : loan.state };
    });
  }
}
