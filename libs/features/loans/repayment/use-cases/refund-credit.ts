import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { isPositive, parseMoney, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { takeLoan } from '../../agreement/loan-guard.js';
import { refund } from '../../fund/domain/ledger.js';
import { Ledger } from '../../fund/ledger.js';
import { loanErrors } from '../../loans.errors.js';
import { loanNoted } from '../../loans.events.js';
import { canCollect } from '../../loans.policy.js';
import { Projection } from '../projection.js';
import { repaymentErrors } from '../repayment.errors.js';
import type { Standing } from './reverse-repayment.js';

/** Money beyond the loan goes back to her who paid it (handbook 1.7). */
@Injectable()
export class RefundCredit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly projection: Projection,
  ) {}

  /** Today. Throws NotFound, loans.amount_not_positive, repayment.nothing_to_refund, repayment.above_credit. */
  execute(actor: Actor, loanId: string, { amount: text, reference }: { readonly amount: string; readonly reference: string }, key: RequestKey): Promise<Standing> {
    const amount = parseMoney(text);
    if (!isPositive(amount)) throw loanErrors.amount_not_positive({}, [{ path: 'amount', code: 'loans.amount_not_positive' }]);
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      assertAllowed(canCollect(actor, loan));
      if (!isPositive(loan.credit)) throw repaymentErrors.nothing_to_refund();
      const params = { credit: toDecimal(loan.credit) };
      if (amount > loan.credit) throw repaymentErrors.above_credit(params, [{ path: 'amount', code: 'repayment.above_credit', params }]);
      const id = newId();
      const on = this.clock.today();
      const { after } = await this.projection.apply(tx, loan, { id, type: 'refund', on, amount }, actor, { reference });
      await this.ledger.post(tx, { fundId: loan.fundId, kind: 'refund', day: on, loanId, note: reference }, refund(amount));
      await tx.record(loanNoted(loan, 'credit_refunded', actor, { eventId: id }));
      return { outstanding: toDecimal(after.outstanding), credit: toDecimal(after.credit), loanState: loan.state };
    });
  }
}
