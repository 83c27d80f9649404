import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { isAfter, isBefore, type LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import { type Centimes, centimes, isPositive, minus, parseMoney, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import type { RepaymentChannel } from '../../agreement/domain/channels.js';
import { isServiced } from '../../agreement/domain/loan.moves.js';
import { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { takeLoan } from '../../agreement/loan-guard.js';
import type { Receipt } from '../../agreement/loan.views.js';
import { recovery, repayment } from '../../fund/domain/ledger.js';
import { Ledger } from '../../fund/ledger.js';
import { loanErrors } from '../../loans.errors.js';
import { repaymentBooked } from '../../loans.events.js';
import { canCollect } from '../../loans.policy.js';
import { RepaymentEntity } from '../entities/repayment.entity.js';
import { receiptNumber } from '../domain/till.js';
import { assertTillOpen } from '../till-guard.js';
import { Projection } from '../projection.js';
import { repaymentErrors } from '../repayment.errors.js';

export interface Payment {
  readonly amount: string;
  readonly receivedOn: LocalDate;
  readonly channel: RepaymentChannel;
  /** Of cash it may be missing: its receipt’s number stands for it. */
  readonly reference?: string | undefined;
  readonly chequeBank?: string;
  readonly chequeDue?: LocalDate;
}
type Slip = Pick<RepaymentEntity, 'receiptNo' | 'chequeBank' | 'chequeDue'>;

/** Writes a repayment into the log and tells the loan again: the oldest due rows first, then by the product's rule. What exceeds the loan is kept for the borrower, in an account of its own (handbook 1.7). */
@Injectable()
export class RecordRepayment {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound, loans.not_repaying, loans.amount_not_positive, loans.day_impossible, loans.payment_known, repayment.above_loss, repayment.till_closed, repayment.cheque_only. */
  execute(actor: Actor, loanId: string, payment: Payment, key: RequestKey): Promise<Receipt> {
    return this.db.once(key, (tx) => this.within(tx, actor, loanId, payment));
  }

  /** The same as part of another act. */
  async within(tx: Tx, actor: Actor, loanId: string, payment: Payment): Promise<Receipt> {
    const amount = parseMoney(payment.amount);
    if (!isPositive(amount)) throw loanErrors.amount_not_positive({}, [{ path: 'amount', code: 'loans.amount_not_positive' }]);
    const loan = await takeLoan(tx, actor, loanId);
    assertAllowed(canCollect(actor, loan));
    await this.assertPossible(tx, loan, payment, amount);
    const id = newId();
    const slip = await this.slipOf(tx, payment);
    const { receivedOn, channel } = payment;
    const reference = payment.reference?.trim() || slip.receiptNo!;
    if (loan.state === 'written_off') return this.recover(tx, actor, loan, { id, amount, payment: { ...payment, reference }, slip });
    await tx.insert(RepaymentEntity, { id, loanId, amount, receivedOn, channel, reference, excess: ZERO, recordedBy: actor.accountId, at: this.clock.now(), ...slip });
    const { before, after } = await this.projection.apply(tx, loan, { id, type: 'repay', on: receivedOn, amount }, actor, { channel, reference });
    const [booked, excess] = [minus(after.paid, before.paid), minus(after.credit, before.credit)];
    await this.post(tx, loan, id, { receivedOn, reference }, booked, excess);
    await tx.record(repaymentBooked(loan, id, actor));
    const { state } = await tx.get(LoanEntity, loanId);
    return { id, booked: toDecimal(booked), excess: toDecimal(excess), outstanding: toDecimal(after.outstanding), loanState: state };
  }

  /** Money for a loan that was given up: no row takes it, the fund does, up to what was lost. */
  private async recover(
    tx: Tx,
    actor: Actor,
    loan: LoanEntity,
    { id, amount, payment, slip }: { readonly id: string; readonly amount: Centimes; readonly payment: Payment & { readonly reference: string }; readonly slip: Slip },
  ): Promise<Receipt> {
    const { receivedOn, channel, reference } = payment;
    const lost = await tx.one<{ left: string }>(
      "select coalesce(sum(p.amount), 0)::text as left from ledger_posting p join ledger_entry e on e.id = p.entry_id where e.loan_id = $1 and p.account in ('write_offs', 'recoveries')",
      [loan.id],
    );
    const left = centimes(BigInt(lost?.left ?? '0'));
    const params = { left: toDecimal(left) };
    if (amount > left) throw repaymentErrors.above_loss(params, [{ path: 'amount', code: 'repayment.above_loss', params }]);
    const entryId = await this.ledger.post(tx, { fundId: loan.fundId, kind: 'recovery', day: receivedOn, loanId: loan.id, note: reference }, recovery(amount));
    await tx.insert(RepaymentEntity, {
      ...{ id, loanId: loan.id, amount, receivedOn, channel, reference, excess: ZERO, recordedBy: actor.accountId, at: this.clock.now() },
      entryId: entryId ?? null,
      ...slip,
    });
    await tx.record(repaymentBooked(loan, id, actor));
    return { id, booked: toDecimal(amount), excess: '0.00', outstanding: toDecimal(minus(left, amount)), loanState: loan.state };
  }

  /** Cash gets the next number of its year, which no other receipt has and no refusal wastes; a cheque keeps what stands on it. Throws repayment.till_closed, repayment.cheque_only. */
  private async slipOf(tx: Tx, { channel, receivedOn, chequeBank, chequeDue }: Payment): Promise<Slip> {
    if (channel !== 'cheque' && (chequeBank || chequeDue))
      throw repaymentErrors.cheque_only({}, [{ path: chequeBank ? 'chequeBank' : 'chequeDue', code: 'repayment.cheque_only' }]);
    if (channel !== 'cash') return { receiptNo: null, chequeBank: chequeBank || null, chequeDue: chequeDue ?? null };
    await assertTillOpen(tx, receivedOn);
    const year = Number(this.clock.today().slice(0, 4));
    const row = await tx.one<{ last: number }>(
      'insert into till_counter (year, last) values ($1, 1) on conflict (year) do update set last = till_counter.last + 1 returning last',
      [year],
    );
    return { receiptNo: receiptNumber(year, row!.last), chequeBank: null, chequeDue: null };
  }

  private async post(
    tx: Tx,
    { id: loanId, fundId }: LoanEntity,
    id: string,
    { receivedOn, reference }: { readonly receivedOn: LocalDate; readonly reference: string },
    booked: Centimes,
    excess: Centimes,
  ): Promise<void> {
    const entryId = await this.ledger.post(tx, { fundId, kind: 'repayment', day: receivedOn, loanId, note: reference }, repayment(booked, excess));
    await tx.change(await tx.get(RepaymentEntity, id), { entryId: entryId ?? null });
  }

  private async assertPossible(tx: Tx, loan: LoanEntity, payment: Payment, amount: Centimes): Promise<void> {
    const { receivedOn, channel } = payment;
    if (!(isServiced(loan.state) || loan.state === 'written_off') || !loan.disbursedOn) throw loanErrors.not_repaying({ state: loan.state });
    const limits = { from: loan.disbursedOn, to: this.clock.today() };
    if (isBefore(receivedOn, limits.from) || isAfter(receivedOn, limits.to))
      throw loanErrors.day_impossible(limits, [{ path: 'receivedOn', code: 'loans.day_impossible', params: limits }]);
    const reference = payment.reference?.trim();
    if (!reference) return this.assertOnce(tx, loan, payment, amount);
    const known = await tx.one('select 1 from repayment where loan_id = $1 and channel = $2 and reference = $3 and reversed_on is null', [loan.id, channel, reference]);
    if (known) throw loanErrors.payment_known({ reference }, [{ path: 'reference', code: 'loans.payment_known', params: { reference } }]);
  }

  /** Without a reference only cash is taken, and the same sum once a day: a second time must say what it is. */
  private async assertOnce(tx: Tx, { id }: LoanEntity, { channel, receivedOn }: Payment, amount: Centimes): Promise<void> {
    if (channel !== 'cash') throw repaymentErrors.reference_missing({}, [{ path: 'reference', code: 'repayment.reference_missing' }]);
    const twin = await tx.one<{ number: string }>(
      "select coalesce(receipt_no, reference) as number from repayment where loan_id = $1 and channel = 'cash' and received_on = $2 and amount = $3 and reversed_on is null limit 1",
      [id, receivedOn, amount],
    );
    if (twin) throw repaymentErrors.cash_twice({ number: twin.number }, [{ path: 'reference', code: 'repayment.cash_twice', params: { number: twin.number } }]);
  }
}
