import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { loanMoves } from '../../agreement/domain/loan.moves.js';
import type { LoanEntity } from '../../agreement/entities/loan.entity.js';
import { takeLoan } from '../../agreement/loan-guard.js';
import { writeOff } from '../../fund/domain/ledger.js';
import { Ledger } from '../../fund/ledger.js';
import { loanMoved, loanNoted } from '../../loans.events.js';
import { changesFrom, eventOfWish } from '../domain/proposal.js';
import { InstalmentVersionEntity, LoanProposalEntity } from '../entities/proposal.entity.js';
import { type Change, Projection } from '../projection.js';
import { canDecideProposal } from '../proposal.policy.js';
import { plainRows } from '../proposal.queries.js';
import { repaymentErrors } from '../repayment.errors.js';

/** Another person decides: exactly the rows that were shown come true, or nothing (handbook 1.8). */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly projection: Projection,
  ) {}

  /** Throws NotFound, repayment.not_yours_to_decide, repayment.proposal_decided, repayment.rows_changed, and what the engine says. */
  approve(actor: Actor, id: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const [proposal, loan] = await this.take(tx, actor, id);
      const today = this.clock.today();
      const { before } = await this.projection.tell(tx, loan);
      const from = changesFrom(before.rows);
      if (!from) throw repaymentErrors.rows_changed();
      await tx.change(proposal, { state: 'approved', decidedBy: actor.accountId, decidedOn: today });
      const change = await this.projection.apply(tx, loan, eventOfWish(proposal, from, today, newId()), actor, { proposalId: id });
      if (proposal.kind === 'write_off') await this.giveUp(tx, loan, change, proposal.reason, actor);
      else await this.reschedule(tx, loan, change, proposal, actor);
      return { id };
    });
  }

  /** Throws NotFound, repayment.not_yours_to_decide, repayment.proposal_decided. */
  refuse(actor: Actor, id: string, key: RequestKey): Promise<{ id: string }> {
    return this.db.once(key, async (tx) => {
      const [proposal, loan] = await this.take(tx, actor, id);
      await tx.change(proposal, { state: 'refused', decidedBy: actor.accountId, decidedOn: this.clock.today() });
      await tx.record(loanNoted(loan, 'change_refused', actor, { proposalId: id }));
      return { id };
    });
  }

  private async take(tx: Tx, actor: Actor, id: string): Promise<[LoanProposalEntity, LoanEntity]> {
    const { loanId } = await tx.get(LoanProposalEntity, id);
    const loan = await takeLoan(tx, actor, loanId);
    const proposal = await tx.lock(LoanProposalEntity, id);
    if (!canDecideProposal(actor, loan, proposal.proposedBy)) throw repaymentErrors.not_yours_to_decide();
    if (proposal.state !== 'proposed') throw repaymentErrors.proposal_decided();
    return [proposal, loan];
  }

  private async reschedule(tx: Tx, loan: LoanEntity, { before, after }: Change, { id, kind, rows }: LoanProposalEntity, actor: Actor): Promise<void> {
    const same = plainRows(after).every((row, i) => row.due === rows[i]?.due && row.amount === rows[i].amount) && after.rows.length === rows.length;
    if (!same) throw repaymentErrors.rows_changed();
    const version = (await tx.find(InstalmentVersionEntity, { loanId: loan.id })).length + 1;
    await tx.insert(InstalmentVersionEntity, { id: newId(), loanId: loan.id, version, proposalId: id, replacedOn: this.clock.today(), rows: plainRows(before) });
    await tx.change(loan, { restructured: true });
    await tx.record(loanNoted(loan, 'rescheduled', actor, { proposalId: id, kind }));
  }

  private async giveUp(tx: Tx, loan: LoanEntity, { after }: Change, reason: string, actor: Actor): Promise<void> {
    if (!(loanMoves.write_off.from as readonly string[]).includes(loan.state)) throw repaymentErrors.not_now();
    await this.ledger.post(tx, { fundId: loan.fundId, kind: 'write_off', day: this.clock.today(), loanId: loan.id, note: reason }, writeOff(after.outstanding));
    await tx.change(loan, { state: 'written_off' });
    await tx.record(loanMoved(loan, 'write_off', 'written_off', actor, reason));
  }
}
