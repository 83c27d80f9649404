import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { MoveApplication } from '../../application/use-cases/move-application.js';
import { committeeErrors } from '../../committee/committee.errors.js';
import { grantOf } from '../../committee/grants.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { loanErrors } from '../../loans.errors.js';
import { loanGranted } from '../../loans.events.js';
import { LoanEntity } from '../entities/loan.entity.js';

/** The founder accepts what the committee granted: from now on there is a loan, promised and not yet paid out. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly move: MoveApplication,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, loans.grant_over, committee.reservations_open. */
  execute(actor: Actor, applicationId: string, key: RequestKey): Promise<{ id: string; loanId: string }> {
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanApplicationEntity, applicationId);
      await tx.lock(FundEntity, fundId);
      const application = await tx.lock(LoanApplicationEntity, applicationId);
      await this.move.within(tx, actor, applicationId, 'accept', {});
      // the nightly job closes what is over; until it has run, the day decides
      const grant = await grantOf(tx, applicationId);
      if (!grant) throw loanErrors.decision_incomplete();
      if (grant.validUntil < this.clock.today()) throw loanErrors.grant_over({ until: grant.validUntil });
      if (grant.locked) throw committeeErrors.reservations_open();
      const { decision } = grant;
      const [{ n }] = (await tx.query<{ n: string }>("select lpad(nextval('loan_number')::text, 4, '0') as n")) as [{ n: string }];
      const today = this.clock.today();
      const loan = {
        id: newId(),
        number: `P-${today.slice(0, 4)}-${n}`,
        applicationId,
        personId: application.personId,
        productId: application.productId,
        fundId: application.fundId,
        state: 'committed' as const,
        principal: decision.amountGranted,
        termMonths: decision.termMonths,
        deferralMonths: decision.deferralMonths,
        mentorRecommended: decision.mentorRecommended,
        grantedOn: today,
      };
      await tx.insert(LoanEntity, loan);
      await tx.record(loanGranted(loan, actor));
      return { id: applicationId, loanId: loan.id };
    });
  }
}
