import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Centimes, parseMoney, plus, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { assertAllowed } from '#platform/http/allow';
import { decidedBy } from '../../committee/grants.js';
import { loanNoted } from '../../loans.events.js';
import { canApproveTransfer } from '../../loans.policy.js';
import { agreementErrors } from '../agreement.errors.js';
import { leftToOrder, orderFault } from '../domain/transfer.js';
import { LoanPayeeEntity, TransferLineEntity, TransferOrderEntity } from '../entities/transfer.entity.js';
import { assertLoanMove, takeLoan } from '../loan-guard.js';

export interface OrderLine {
  readonly payeeId: string;
  readonly amount: string;
  readonly purpose: string;
}
export interface Ordered {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

/** A part of a loan on its way out: one treasurer prepares it, somebody else approves it (handbook 1.6; trust 5.1). */
@Injectable()
export class TransferOrders {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound, loans.loan_move_not_now, loans.loan_move_not_yours, agreement.payee_unknown, agreement.order_nothing, order_too_much, order_too_many_parts, order_last_part_incomplete. */
  prepare(actor: Actor, loanId: string, lines: readonly OrderLine[], key: RequestKey): Promise<Ordered> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      await assertLoanMove(tx, actor, loan, 'disburse');
      const payees = await tx.find(LoanPayeeEntity, { loanId });
      const unknown = lines.findIndex(({ payeeId }) => !payees.some(({ id }) => id === payeeId));
      if (unknown >= 0) throw agreementErrors.payee_unknown({}, [{ path: `lines.${unknown}.payeeId`, code: 'agreement.payee_unknown' }]);
      const amounts = lines.map(({ amount }) => parseMoney(amount));
      const amount: Centimes = amounts.some((one) => one <= 0n) ? ZERO : plus(...amounts);
      const before = await tx.find(TransferOrderEntity, { loanId });
      const fault = orderFault(amount, loan.principal, before);
      const left = toDecimal(leftToOrder(loan.principal, before));
      if (fault) throw agreementErrors[`order_${fault}`]({ left }, [{ path: 'lines.0.amount', code: `agreement.order_${fault}`, params: { left } }]);
      const [{ n }] = (await tx.query<{ n: string }>("select lpad(nextval('transfer_number')::text, 5, '0') as n")) as [{ n: string }];
      const today = this.clock.today();
      const order = { id: newId(), number: `V-${today.slice(0, 4)}-${n}`, state: 'prepared' as const };
      await tx.insert(TransferOrderEntity, { ...order, loanId, amount, preparedBy: actor.accountId, preparedOn: today });
      await tx.insert(
        TransferLineEntity,
        lines.map(({ payeeId, purpose }, i) => ({ id: newId(), orderId: order.id, payeeId, amount: amounts[i]!, purpose })),
      );
      await tx.record(loanNoted(loan, 'order_prepared', actor, { orderId: order.id }));
      return order;
    });
  }

  /** Throws NotFound, platform.not_allowed, agreement.same_person, agreement.order_not_now. */
  approve(actor: Actor, orderId: string, key: RequestKey): Promise<Ordered> {
    return this.change(actor, orderId, key, 'approved', async (order, may) => {
      assertAllowed(may);
      if (order.preparedBy === actor.accountId) throw agreementErrors.same_person();
      if (order.state !== 'prepared') throw agreementErrors.order_not_now({ state: order.state });
      return { state: 'approved', approvedBy: actor.accountId, approvedOn: this.clock.today() };
    });
  }

  /** Before the money left. Throws NotFound, platform.not_allowed, agreement.order_not_now. */
  cancel(actor: Actor, orderId: string, key: RequestKey): Promise<Ordered> {
    return this.change(actor, orderId, key, 'cancelled', async (order, may) => {
      assertAllowed(may);
      if (order.state !== 'prepared' && order.state !== 'approved') throw agreementErrors.order_not_now({ state: order.state });
      return { state: 'cancelled' };
    });
  }

  private change(
    actor: Actor,
    orderId: string,
    key: RequestKey,
    what: string,
    patchOf: (order: TransferOrderEntity, may: boolean) => Promise<Partial<TransferOrderEntity>>,
  ): Promise<Ordered> {
    return this.db.once(key, async (tx) => {
      const { loanId } = await tx.get(TransferOrderEntity, orderId);
      const loan = await takeLoan(tx, actor, loanId);
      const order = await tx.lock(TransferOrderEntity, orderId);
      const changed = await tx.change(order, await patchOf(order, canApproveTransfer(actor, loan, await decidedBy(tx, loan.applicationId, actor.accountId))));
      await tx.record(loanNoted(loan, `order_${what}`, actor, { orderId }));
      return { id: orderId, number: order.number, state: changed.state };
    });
  }
}
