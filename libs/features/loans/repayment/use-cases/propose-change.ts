import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { AppError } from '#kernel/errors';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { assertAllowed } from '#platform/http/allow';
import { isServiced, loanMoves } from '../../agreement/domain/loan.moves.js';
import type { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { takeLoan } from '../../agreement/loan-guard.js';
import { loanNoted } from '../../loans.events.js';
import { changesFrom, eventOfWish, faultOf, MOST_RESCHEDULINGS, mostOf, type ProposalReason, reasonsOf, type Wish } from '../domain/proposal.js';
import { LoanProposalEntity } from '../entities/proposal.entity.js';
import { Projection } from '../projection.js';
import { canPropose } from '../proposal.policy.js';
import { plainRows } from '../proposal.queries.js';
import { repaymentErrors } from '../repayment.errors.js';

export type NewProposal = Wish & { readonly reason: ProposalReason; readonly note: string };

/** An officer proposes other rows, or to give the loan up; the rows as they would be are kept with it (handbook 1.8). */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound, repayment.not_now, repayment.wish_wrong, repayment.reason_wrong, repayment.proposal_open, repayment.changes_used_up, and what the engine says. */
  execute(actor: Actor, loanId: string, wish: NewProposal, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const loan = await takeLoan(tx, actor, loanId);
      assertAllowed(canPropose(actor, loan));
      await this.assertPossible(tx, loan, wish);
      const today = this.clock.today();
      const { before } = await this.projection.tell(tx, loan);
      const from = changesFrom(before.rows);
      if (!from) throw repaymentErrors.not_now();
      const { after } = await this.projection.tell(tx, loan, eventOfWish(wish, from, today, 'what-if'));
      const refused = after.refused.find(({ event }) => event.id === 'what-if');
      if (refused) throw new AppError('RuleBroken', refused.code, refused.params);
      const id = newId();
      const { kind, reason, note } = wish;
      const [count, moveTo] = [kind === 'skip' || kind === 'extend' ? wish.count! : null, kind === 'move' ? wish.moveTo! : null];
      await tx.insert(LoanProposalEntity, {
        ...{ id, loanId, kind, count, moveTo, reason, note, rows: plainRows(after), state: 'proposed' as const },
        ...{ proposedBy: actor.accountId, proposedAt: this.clock.now(), decidedBy: null, decidedOn: null },
      });
      await tx.record(loanNoted(loan, 'change_proposed', actor, { proposalId: id, kind, reason }));
      return { id };
    });
  }

  private async assertPossible(tx: Tx, loan: LoanEntity, wish: NewProposal): Promise<void> {
    const right = wish.kind === 'write_off' ? (loanMoves.write_off.from as readonly string[]).includes(loan.state) : isServiced(loan.state);
    if (!right) throw repaymentErrors.not_now();
    const fault = faultOf(wish, this.clock.today());
    const params = { skip: mostOf.skip, extend: mostOf.extend };
    if (fault) throw repaymentErrors.wish_wrong(params, [{ path: fault, code: 'repayment.wish_wrong', params }]);
    if (!reasonsOf(wish.kind).includes(wish.reason)) throw repaymentErrors.reason_wrong({}, [{ path: 'reason', code: 'repayment.reason_wrong' }]);
    const known = await tx.find(LoanProposalEntity, { loanId: loan.id }, { proposedAt: 'ASC' });
    if (known.some(({ state }) => state === 'proposed')) throw repaymentErrors.proposal_open();
    const changes = known.filter(({ state, kind }) => state === 'approved' && kind !== 'write_off').length;
    if (wish.kind !== 'write_off' && changes >= MOST_RESCHEDULINGS) throw repaymentErrors.changes_used_up({ most: MOST_RESCHEDULINGS });
  }
}
