import { refusalOf } from '#kernel/moves';
import type { Actor } from '#kernel/permissions';
import type { Tx } from '#platform/database/tx';
import { assertVisible } from '#platform/http/allow';
import { decidedBy } from '../committee/grants.js';
import { FundEntity } from '../fund/entities/ledger.entity.js';
import { loanErrors } from '../loans.errors.js';
import { loanMoved } from '../loans.events.js';
import { canSee, loanPartsFor } from '../loans.policy.js';
import { type LoanMove, loanMoves } from './domain/loan.moves.js';
import { LoanEntity } from './entities/loan.entity.js';

/** The loan, kept to ourselves after its fund (locks: fund → loan). Throws NotFound for a loan that the actor may not see. */
export async function takeLoan(tx: Tx, actor: Actor, loanId: string): Promise<LoanEntity> {
  const { fundId } = await tx.get(LoanEntity, loanId);
  await tx.lock(FundEntity, fundId);
  const loan = await tx.lock(LoanEntity, loanId);
  assertVisible(canSee(actor, loan));
  return loan;
}

/** Throws loans.loan_move_not_yours, loans.loan_move_not_now. */
export async function assertLoanMove(tx: Tx, actor: Actor, loan: LoanEntity, move: LoanMove): Promise<void> {
  const refusal = refusalOf(loanMoves, move, loan.state, loanPartsFor(actor, loan, await decidedBy(tx, loan.applicationId, actor.accountId)));
  if (refusal === 'wrong_role') throw loanErrors.loan_move_not_yours({ move });
  if (refusal) throw loanErrors.loan_move_not_now({ move, state: loan.state });
}

/** Takes the loan, checks the move, makes it and records it. Gives the loan as it was. */
export async function moveLoan(tx: Tx, actor: Actor, loanId: string, move: LoanMove, patch: Partial<LoanEntity> = {}, reason?: string): Promise<LoanEntity> {
  const loan = await takeLoan(tx, actor, loanId);
  await assertLoanMove(tx, actor, loan, move);
  await tx.change(loan, { ...patch, state: loanMoves[move].to });
  await tx.record(loanMoved(loan, move, loanMoves[move].to, actor, reason));
  return loan;
}
