import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { LocalDate } from '#kernel/calendar';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { plus } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { ReferenceQueries } from '#features/references';
import type { Tx } from '#platform/database/tx';
import { activeLoanStates, isServiced } from '../agreement/domain/loan.moves.js';
import { InstalmentEntity } from '../agreement/entities/instalment.entity.js';
import type { LoanEntity } from '../agreement/entities/loan.entity.js';
import { eventOf, holidaysOf, loanLog, logLoanEvent } from '../agreement/loan-log.js';
import { LoanProductEntity } from '../eligibility/entities/loan-product.entity.js';
import { loanClosed, loanMoved, rowsChanged } from '../loans.events.js';
import type { LoanEvent, RefusedEvent } from '../schedule/domain/loan-event.js';
import { replayTermsOf } from '../schedule/domain/loan-terms.js';
import { type LoanTerms, replay, type Standing } from '../schedule/domain/replay.js';
import { RepaymentEntity } from './entities/repayment.entity.js';
import { repaymentErrors } from './repayment.errors.js';

export interface Change {
  readonly before: Standing;
  readonly after: Standing;
}

export interface Told {
  readonly terms: LoanTerms;
  readonly events: readonly LoanEvent[];
  readonly rows: Standing['rows'];
}

/** A row that a payment written down late had paid before its day off was known never moved: that is no contradiction. */
const needless = ({ event, code }: RefusedEvent, added: LoanEvent): boolean => event.id !== added.id && event.type === 'holiday' && code === 'loans.event.row_paid';

/** Tells a loan again from its log, with one more event, and brings its rows, credit and state in line. The caller holds fund and loan, and writes the ledger. */
@Injectable()
export class Projection {
  constructor(
    private readonly clock: Clock,
    private readonly references: ReferenceQueries,
  ) {}

  /** Adds the event and applies it. Throws the engine's own code when it refuses the event (nothing is applied), repayment.refund_first or repayment.change_stands when another line would no longer hold. */
  async apply(tx: Tx, loan: LoanEntity, event: LoanEvent, actor: Actor, more: Readonly<Record<string, unknown>> = {}): Promise<Change> {
    const change = await this.tell(tx, loan, event);
    const [refused] = change.after.refused.filter((one) => !change.before.refused.some((known) => known.event.id === one.event.id) && !needless(one, event));
    if (refused && refused.event.id === event.id) throw new AppError('RuleBroken', refused.code, refused.params);
    if (refused) throw refused.event.type === 'refund' ? repaymentErrors.refund_first() : repaymentErrors.change_stands();
    await logLoanEvent(tx, loan.id, event, actor, this.clock.now(), more);
    await this.writeRows(tx, loan.id, change.after);
    await this.writeExcess(tx, loan.id, change.after);
    await this.writeLoan(tx, loan, change.after, actor);
    if (event.type !== 'repay') await tx.record(rowsChanged(loan, event.type, actor));
    return change;
  }

  /** What the loan is, and what it would be with one more event. */
  async tell(tx: Tx, loan: LoanEntity, event?: LoanEvent): Promise<Change> {
    const { terms, events } = await this.read(tx, loan);
    const today = this.clock.today();
    return { before: replay(terms, events, today), after: replay(terms, event ? [...events, event] : events, today) };
  }

  /** The rows as they are, with what they were told from. The loan was paid out. */
  async told(tx: Tx, loan: LoanEntity): Promise<Told> {
    const { terms, events } = await this.read(tx, loan);
    return { terms, events, rows: replay(terms, events, this.clock.today()).rows };
  }

  private async read(tx: Tx, loan: LoanEntity): Promise<Omit<Told, 'rows'>> {
    const log = await loanLog(tx, loan.id);
    const product = await tx.get(LoanProductEntity, loan.productId);
    return { terms: replayTermsOf(loan, product, loan.disbursedOn!, holidaysOf(log, await this.references.holidaysNow(tx))), events: log.map(eventOf) };
  }

  /** Rows keep their ids where their number stays. */
  private async writeRows(tx: Tx, loanId: string, { rows }: Standing): Promise<void> {
    const kept = await tx.lockAll(InstalmentEntity, { loanId }, { n: 'ASC' });
    const byNumber = new Map(kept.map((row) => [row.n, row]));
    for (const { n, due, originalDue, amount, paid, why } of rows) {
      const row = byNumber.get(n);
      const wanted = { dueOn: due, originalDueOn: originalDue, amount, paid, why };
      if (!row) await tx.insert(InstalmentEntity, { id: newId(), loanId, n, ...wanted });
      else if (Object.entries(wanted).some(([key, value]) => row[key as keyof typeof wanted] !== value)) await tx.change(row, wanted);
    }
    for (const row of kept.filter(({ n }) => n > rows.length)) await tx.remove(InstalmentEntity, { id: row.id });
  }

  /** A payment told again may have paid more, or less, of the rows than on its own day. */
  private async writeExcess(tx: Tx, loanId: string, { payments }: Standing): Promise<void> {
    const excess = new Map(payments.map(({ event: { id }, kept, refunded }) => [id, plus(kept, refunded)]));
    for (const row of await tx.find(RepaymentEntity, { loanId }, { id: 'ASC' })) {
      const now = excess.get(row.id);
      if (now !== undefined && now !== row.excess) await tx.change(row, { excess: now });
    }
  }

  private async writeLoan(tx: Tx, loan: LoanEntity, { outstanding, credit, payments }: Standing, actor: Actor): Promise<void> {
    const closes = isServiced(loan.state) && outstanding === 0n;
    const reopens = loan.state === 'closed_paid' && outstanding > 0n;
    if (reopens) await this.assertOnlyLoan(tx, loan);
    const closedOn = payments.map(({ event: { on } }) => on).reduce<LocalDate>((last, on) => (on > last ? on : last), loan.disbursedOn!);
    const paidUp = closes || (loan.state === 'closed_paid' && !reopens);
    await tx.change(loan, { credit, ...(paidUp ? { state: 'closed_paid' as const, closedOn } : reopens ? { state: 'repaying' as const, closedOn: null } : {}) });
    if (closes) await tx.record(loanClosed(loan, actor));
    if (reopens) await tx.record(loanMoved(loan, 'reopen', 'repaying', actor));
  }

  /** A loan comes back to somebody who has got another one since: people decide, not the till. */
  private async assertOnlyLoan(tx: Tx, loan: LoanEntity): Promise<void> {
    const other = await tx.one<{ number: string }>('select number from loan where person_id = $1 and id <> $2 and state = any($3) limit 1', [
      loan.personId,
      loan.id,
      activeLoanStates,
    ]);
    if (other) throw repaymentErrors.second_loan_running({ number: other.number });
  }
}
