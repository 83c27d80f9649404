import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { type Centimes, compare, parseMoney, toDecimal } from '#kernel/money';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import type { Tx } from '#platform/database/tx';
import { applicationMoves } from '../../application/domain/application.moves.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import type { Moved } from '../../application/application.views.js';
import { assertMayMove } from '../../application/use-cases/move-application.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { Ledger } from '../../fund/ledger.js';
import { loanErrors } from '../../loans.errors.js';
import { applicationMoved } from '../../loans.events.js';
import type { DecisionBody } from '../committee.dto.js';
import { faultsOfTerms, MAX_ADJOURNMENTS, missingParts } from '../../application/domain/decision.js';
import { CommitteeDecisionEntity } from '../entities/committee-decision.entity.js';

/** Records the committee's decision. An approval is a promise of the fund: it is checked under the fund's lock (fund → application). */
@Injectable()
export class Decide {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, loans.decision_incomplete, loans.amount_above_ceiling, loans.too_many_adjournments, loans.fund_exhausted. */
  execute(actor: Actor, applicationId: string, body: DecisionBody, key: RequestKey): Promise<Moved> {
    const missing = missingParts(body);
    if (missing.length > 0)
      throw loanErrors.decision_incomplete(
        {},
        missing.map((path) => ({ path, code: 'platform.field.is_not_empty' })),
      );
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanApplicationEntity, applicationId);
      await tx.lock(FundEntity, fundId);
      const application = await tx.lock(LoanApplicationEntity, applicationId);
      assertMayMove(actor, application, body.kind);
      if (body.kind === 'adjourn' && application.adjournments >= MAX_ADJOURNMENTS) throw loanErrors.too_many_adjournments({ limit: MAX_ADJOURNMENTS });
      const amount = body.kind === 'approve' ? await this.grantable(tx, application, body) : null;
      const { to } = applicationMoves[body.kind];
      await tx.insert(CommitteeDecisionEntity, {
        id: newId(),
        applicationId,
        kind: body.kind,
        amountGranted: amount,
        termMonths: amount === null ? null : (body.termMonths ?? null),
        deferralMonths: amount === null ? null : (body.deferralMonths ?? application.deferralMonths),
        reasons: body.reasons,
        commentForApplicant: body.commentForApplicant,
        mentorRecommended: body.mentorRecommended,
        decidedOn: this.clock.today(),
        decidedBy: actor.accountId,
        at: this.clock.now(),
      });
      await tx.change(application, { state: to, stateSince: this.clock.today(), ...(body.kind === 'adjourn' ? { adjournments: application.adjournments + 1 } : {}) });
      await tx.record(applicationMoved(application, body.kind, application.state, to, actor));
      return { id: applicationId, state: to };
    });
  }

  /** The amount, when the product allows it and the fund still has it. */
  private async grantable(tx: Tx, application: LoanApplicationEntity, body: DecisionBody): Promise<Centimes> {
    const amount = parseMoney(body.amountGranted ?? '0');
    const product = await tx.get(LoanProductEntity, application.productId);
    const ceiling = compare(product.maxAmount, application.amount) < 0 ? product.maxAmount : application.amount;
    if (compare(amount, ceiling) > 0 || compare(amount, product.minAmount) < 0)
      throw loanErrors.amount_above_ceiling({ floor: toDecimal(product.minAmount), ceiling: toDecimal(ceiling) }, [
        { path: 'amountGranted', code: 'loans.amount_above_ceiling', params: { floor: toDecimal(product.minAmount), ceiling: toDecimal(ceiling) } },
      ]);
    const faults = faultsOfTerms({ termMonths: body.termMonths ?? application.termMonths, deferralMonths: body.deferralMonths ?? application.deferralMonths }, product);
    if (faults.length > 0) throw loanErrors.decision_incomplete({}, faults);
    const left = await this.ledger.available(tx, application.fundId);
    if (compare(amount, left) > 0) throw loanErrors.fund_exhausted({ available: toDecimal(left) });
    return amount;
  }
}
