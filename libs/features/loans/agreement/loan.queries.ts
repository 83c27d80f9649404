import { Injectable } from '@nestjs/common';
import { isBefore, type LocalDate } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { allowedMoves } from '#kernel/moves';
import { type Centimes, plus, toDecimal, ZERO } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db } from '#platform/database/db';
import { assertVisible } from '#platform/http/allow';
import { decidedBy } from '../committee/grants.js';
import { canCollect, canSee, loanPartsFor } from '../loans.policy.js';
import { isSoon } from './domain/next-steps.js';
import { isServiced, loanMoves } from './domain/loan.moves.js';
import { InstalmentEntity } from './entities/instalment.entity.js';
import { LoanEntity } from './entities/loan.entity.js';
import { LoanLists } from './loan-list.queries.js';
import type { InstalmentView, LoanView, RepaymentView } from './loan.views.js';

/** One loan with its schedule and repayments. */
@Injectable()
export class LoanScreens {
  constructor(
    private readonly db: Db,
    private readonly lists: LoanLists,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound for a loan that the actor may not see. */
  async one(actor: Actor, id: string): Promise<LoanView> {
    const loan = await this.db.source.getRepository(LoanEntity).findOneBy({ id });
    if (!loan) throw new AppError('NotFound', 'platform.not_found');
    assertVisible(canSee(actor, loan));
    const [[line], rows, repayments, project, decider] = await Promise.all([
      this.lists.lines([loan]),
      this.db.source.getRepository(InstalmentEntity).find({ where: { loanId: id }, order: { n: 'ASC' } }),
      this.repayments(id),
      this.db.one<{ title: string }>('select project_title as title from loan_application where id = $1', [loan.applicationId]),
      decidedBy(this.db, loan.applicationId, actor.accountId),
    ]);
    const today = this.clock.today();
    return {
      ...line!,
      applicationId: loan.applicationId,
      projectTitle: project?.title ?? '',
      termMonths: loan.termMonths,
      deferralMonths: loan.deferralMonths,
      paid: toDecimal(rows.reduce((sum, row) => plus(sum, row.paid), ZERO)),
      credit: toDecimal(loan.credit),
      instalments: rows.map((row) => instalmentView(row, today)),
      repayments,
      allowedMoves: allowedMoves(loanMoves, loan.state, loanPartsFor(actor, loan, decider)).filter((move) => !['close', 'disburse_part'].includes(move)),
      mayReturn: loan.disbursedOn !== null && canCollect(actor, loan),
      mayCollect: (isServiced(loan.state) || loan.state === 'written_off') && canCollect(actor, loan),
      payNow: isServiced(loan.state) && line!.next !== null && isSoon(line!.next.due, today),
      today,
    };
  }

  private async repayments(loanId: string): Promise<RepaymentView[]> {
    const rows = await this.db.query<{
      id: string;
      amount: Centimes;
      excess: Centimes;
      receivedOn: LocalDate;
      channel: string;
      reference: string;
      reversedOn: LocalDate | null;
      receiptNo: string | null;
      chequeBank: string | null;
      chequeDue: LocalDate | null;
    }>(
      'select id, amount, excess, received_on as "receivedOn", channel, reference, reversed_on as "reversedOn", receipt_no as "receiptNo", cheque_bank as "chequeBank", cheque_due as "chequeDue" from repayment where loan_id = $1 order by received_on desc, at desc, id',
      [loanId],
    );
    return rows.map((row) => ({ ...row, amount: toDecimal(row.amount), excess: toDecimal(row.excess) }));
  }
}

function instalmentView(row: InstalmentEntity, today: LocalDate): InstalmentView {
  const state = row.amount === 0n ? 'grace' : row.paid >= row.amount ? 'paid' : isBefore(row.dueOn, today) ? 'late' : row.paid > 0n ? 'part_paid' : 'due';
  return { n: row.n, due: row.dueOn, originalDue: row.originalDueOn, amount: toDecimal(row.amount), paid: toDecimal(row.paid), state, why: row.why };
}
