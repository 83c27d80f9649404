import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { addDays, type LocalDate } from '#kernel/calendar';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { type LoanMove, loanMoves } from '../../agreement/domain/loan.moves.js';
import type { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { takeLoan } from '../../agreement/loan-guard.js';
import { loanErrors } from '../../loans.errors.js';
import { loanMoved, loanNoted } from '../../loans.events.js';
import type { CallInMove } from '../domain/call-in.js';
import { LoanNoticeEntity } from '../entities/notice.entity.js';
import { canDecideProposal, canPropose } from '../proposal.policy.js';
import { Projection } from '../projection.js';
import { repaymentErrors } from '../repayment.errors.js';

/** The hard way, step by step: formal notice, days to mend, all is due, court (handbook 1.8). Rows and books stay as they are. */
@Injectable()
export class CallIn {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound, repayment.not_late, loans.loan_move_not_now, loans.day_impossible. */
  notice(
    actor: Actor,
    loanId: string,
    { servedOn, cureDays, proof }: { readonly servedOn: LocalDate; readonly cureDays: number; readonly proof: string },
    key: RequestKey,
  ): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      assertAllowed(canPropose(actor, loan));
      this.assertState(loan, 'accelerate');
      await this.assertLate(tx, loan);
      const params = { from: loan.disbursedOn!, to: this.clock.today() };
      if (servedOn < params.from || servedOn > params.to) throw loanErrors.day_impossible(params, [{ path: 'servedOn', code: 'loans.day_impossible', params }]);
      const id = newId();
      await tx.insert(LoanNoticeEntity, { id, loanId, servedOn, cureUntil: addDays(servedOn, cureDays), proof, servedBy: actor.accountId, at: this.clock.now() });
      await tx.record(loanNoted(loan, 'notice_served', actor, { noticeId: id }));
      return { id };
    });
  }

  /** Throws NotFound, loans.loan_move_not_now, repayment.no_notice, repayment.cure_running, repayment.not_yours_to_decide, repayment.not_late. */
  move(actor: Actor, loanId: string, move: CallInMove, reason: string, key: RequestKey): Promise<{ state: string }> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      this.assertState(loan, move);
      const servedBy = move === 'accelerate' ? await this.assertCureOver(tx, loan) : '';
      if (!canDecideProposal(actor, loan, servedBy)) throw repaymentErrors.not_yours_to_decide();
      const { to } = loanMoves[move];
      await tx.change(loan, { state: to });
      await tx.record(loanMoved(loan, move, to, actor, reason));
      return { state: to };
    });
  }

  private assertState(loan: LoanEntity, move: LoanMove): void {
    if (!(loanMoves[move].from as readonly string[]).includes(loan.state)) throw loanErrors.loan_move_not_now({ move, state: loan.state });
  }

  private async assertLate(tx: Tx, loan: LoanEntity): Promise<void> {
    const { before } = await this.projection.tell(tx, loan);
    if (before.daysPastDue === 0) throw repaymentErrors.not_late();
  }

  /** The last notice counts. Gives who served it. */
  private async assertCureOver(tx: Tx, loan: LoanEntity): Promise<string> {
    const last = (await tx.find(LoanNoticeEntity, { loanId: loan.id }, { at: 'ASC', id: 'ASC' })).at(-1);
    if (!last) throw repaymentErrors.no_notice();
    if (last.cureUntil >= this.clock.today()) throw repaymentErrors.cure_running({ until: last.cureUntil });
    await this.assertLate(tx, loan);
    return last.servedBy;
  }
}
