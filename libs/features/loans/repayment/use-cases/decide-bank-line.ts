import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { negate, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { BankLineEntity } from '../entities/bank-line.entity.js';
import { RepaymentEntity } from '../entities/repayment.entity.js';
import { repaymentErrors } from '../repayment.errors.js';
import { RecordRepayment } from './record-repayment.js';
import { ReverseRepayment } from './reverse-repayment.js';

/** What a movement of the account was: a repayment of this loan, a payment that the bank took back, or nothing of ours. One decision a line. */
@Injectable()
export class DecideBankLine {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly record: RecordRepayment,
    private readonly reverse: ReverseRepayment,
  ) {}

  /** Books a credit on a loan, by transfer, under the bank's own reference. Throws what RecordRepayment throws, repayment.line_decided, line_wants_payment, number_unknown. */
  book(actor: Actor, lineId: string, loan: { readonly loanId?: string; readonly loanNumber?: string }, key: RequestKey): Promise<{ repaymentId: string; outstanding: string }> {
    return this.db.once(key, async (tx) => {
      const line = await this.openLine(tx, lineId);
      if (line.amount < ZERO) throw repaymentErrors.line_wants_payment();
      const payment = { amount: toDecimal(line.amount), receivedOn: line.day, channel: 'transfer' as const, reference: referenceOf(line) };
      const { id, outstanding } = await this.record.within(tx, actor, await loanOf(tx, loan), payment);
      await this.close(tx, actor, line, { state: 'booked', repaymentId: id });
      return { repaymentId: id, outstanding };
    });
  }

  /** A payment that the bank took back counts as if it had not been. Throws what ReverseRepayment throws, repayment.line_decided, line_wants_loan. */
  takeBack(actor: Actor, lineId: string, repaymentId: string, key: RequestKey): Promise<{ outstanding: string }> {
    return this.db.once(key, async (tx) => {
      const line = await this.openLine(tx, lineId);
      const payment = await tx.get(RepaymentEntity, repaymentId);
      if (line.amount > ZERO || payment.amount !== negate(line.amount)) throw repaymentErrors.line_wants_loan();
      const { outstanding } = await this.reverse.within(tx, actor, payment.loanId, repaymentId, {
        reason: payment.channel === 'cheque' ? 'bounced_cheque' : 'debit_refused',
        note: line.label.slice(0, 500),
      });
      await this.close(tx, actor, line, { state: 'reversed', repaymentId });
      return { outstanding };
    });
  }

  /** Not ours, or told elsewhere; the reason stays. Throws repayment.line_decided. */
  setAside(actor: Actor, lineId: string, reason: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      await this.close(tx, actor, await this.openLine(tx, lineId), { state: 'aside', reason });
      return { id: lineId };
    });
  }

  /** A line that was set aside is looked at again. Throws repayment.line_decided for one that was booked: its payment is taken back instead. */
  reopen(actor: Actor, lineId: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const line = await tx.lock(BankLineEntity, lineId);
      const booked = line.state === 'booked' && line.repaymentId ? await tx.get(RepaymentEntity, line.repaymentId) : undefined;
      if (line.state !== 'aside' && !booked?.reversedOn) throw repaymentErrors.line_decided();
      await tx.change(line, { state: 'open', repaymentId: null, reason: null, decidedBy: null, decidedAt: null });
      await tx.record(decided(actor, lineId, 'open'));
      return { id: lineId };
    });
  }

  private async openLine(tx: Tx, id: string): Promise<BankLineEntity> {
    const line = await tx.lock(BankLineEntity, id);
    if (line.state !== 'open') throw repaymentErrors.line_decided();
    return line;
  }

  private async close(tx: Tx, actor: Actor, line: BankLineEntity, patch: Partial<BankLineEntity> & Pick<BankLineEntity, 'state'>): Promise<void> {
    await tx.change(line, { ...patch, decidedBy: actor.accountId, decidedAt: this.clock.now() });
    await tx.record(decided(actor, line.id, patch.state));
  }
}

/** The loan by its id, or by its number in any case. */
async function loanOf(tx: Tx, { loanId, loanNumber = '' }: { readonly loanId?: string; readonly loanNumber?: string }): Promise<string> {
  const number = loanNumber.trim();
  if (loanId && !number) return loanId;
  const row = await tx.one<{ id: string }>('select id from loan where lower(number) = lower($1)', [number]);
  if (!row) throw repaymentErrors.number_unknown({}, [{ path: 'loanNumber', code: 'repayment.number_unknown' }]);
  return row.id;
}

/** The bank's reference, or the day and line when it gives none: the same movement always has the same. */
const referenceOf = ({ reference, day, fingerprint }: BankLineEntity): string => reference || `${day} ${fingerprint.slice(0, 8)}`;

const decided = (actor: Actor, lineId: string, state: string) => ({
  type: 'loans.bank_line_decided',
  subject: { kind: 'bank_line', id: lineId },
  actor,
  payload: { lineId, state },
});
