import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { PlanContacts } from './use-cases/plan-contacts.js';

/** The money is out, a mentor begins or ends, a loan is over: the plan follows. */
@Injectable()
export class FollowupListeners {
  constructor(private readonly plan: PlanContacts) {}

  @On('loans.loan_disbursed', 'loans.loan_closed', 'mentoring.mentorship_started', 'mentoring.mentorship_moved', 'mentoring.mentorship_replaced')
  firmChanged(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forLoan(tx, String(event.payload.loanId));
  }
}
