import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { TakeActions } from './use-cases/take-actions.js';
import { WatchFirms } from './use-cases/watch-firms.js';
import { WatchInstalments } from './use-cases/watch-instalments.js';

/** What happens to a firm changes its light at once; a missed instalment, and its payment, its tasks. */
@Injectable()
export class FounderListeners {
  constructor(
    private readonly firms: WatchFirms,
    private readonly instalments: WatchInstalments,
    private readonly actions: TakeActions,
  ) {}

  @On('followup.report_written')
  agreed({ payload }: StoredEvent, tx: Tx): Promise<void> {
    return this.actions.ofReport(tx, { id: String(payload.reportId), loanId: String(payload.loanId), personId: String(payload.personId) });
  }

  @On('loans.dunning_step_opened', 'loans.repayment_booked', 'loans.rows_changed', 'loans.loan_closed')
  instalmentChanged(event: StoredEvent, tx: Tx): Promise<void> {
    return this.instalments.ofLoan(tx, String(event.payload.loanId));
  }

  @On(
    'followup.report_written',
    'loans.dunning_step_opened',
    'loans.loan_closed',
    'loans.loan_disbursed',
    'loans.repayment_booked',
    'loans.rows_changed',
    'mentoring.mentorship_moved',
    'mentoring.mentorship_replaced',
    'mentoring.mentorship_started',
  )
  firmChanged(event: StoredEvent, tx: Tx): Promise<void> {
    return this.firms.ofLoan(tx, String(event.payload.loanId));
  }
}
