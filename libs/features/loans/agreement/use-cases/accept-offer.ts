import { Injectable } from '@nestjs/common';
import type { Holidays } from '#kernel/calendar';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Actor } from '#kernel/permissions';
import { Db, type RequestKey } from '#platform/database/db';
import { turnOf } from '../../application/domain/application.js';
import { LoanApplicationEntity } from '../../application/entities/loan-application.entity.js';
import { MoveApplication } from '../../application/use-cases/move-application.js';
import { CommitteeDecisionEntity } from '../../committee/entities/committee-decision.entity.js';
import { FundEntity } from '../../fund/entities/ledger.entity.js';
import { loanErrors } from '../../loans.errors.js';
import { loanGranted } from '../../loans.events.js';
import { LoanProductEntity } from '../../eligibility/entities/loan-product.entity.js';
import { LoanEntity } from '../entities/loan.entity.js';

/** The validity of a grant is counted in calendar days. */
const noHolidays: Holidays = new Set();

/** The founder accepts what the committee granted: from now on there is a loan, promised and not yet paid out. */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly move: MoveApplication,
  ) {}

  /** Throws NotFound, loans.move_not_now, loans.move_not_yours, loans.grant_over. */
  execute(actor: Actor, applicationId: string, key: RequestKey): Promise<{ id: string; loanId: string }> {
    return this.db.once(key, async (tx) => {
      const { fundId } = await tx.get(LoanApplicationEntity, applicationId);
      await tx.lock(FundEntity, fundId);
      const granted = await tx.lock(LoanApplicationEntity, applicationId);
      await this.move.within(tx, actor, applicationId, 'accept', {});
      // the nightly job closes what is over; until it has run, the day decides
      const { approvalValidityDays } = await tx.get(LoanProductEntity, granted.productId);
      const until = turnOf({ state: granted.state, stateSince: granted.stateSince, approvalDays: approvalValidityDays }, noHolidays)?.until;
      if (until && until < this.clock.today()) throw loanErrors.grant_over({ until });
      const application = await tx.get(LoanApplicationEntity, applicationId);
      const [decision] = await tx.find(CommitteeDecisionEntity, { applicationId, kind: 'approve' }, { n: 'DESC' });
      if (!decision?.amountGranted) throw loanErrors.decision_incomplete();
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
        termMonths: decision.termMonths ?? application.termMonths,
        deferralMonths: decision.deferralMonths ?? application.deferralMonths,
        mentorRecommended: decision.mentorRecommended,
        grantedOn: today,
      };
      await tx.insert(LoanEntity, loan);
      await tx.record(loanGranted(loan, actor));
      return { id: applicationId, loanId: loan.id };
    });
  }
}
