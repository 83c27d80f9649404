import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/permissions';
import { MentorshipQueries } from '#features/mentoring';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { FounderTaskEntity } from './entities/founder.entity.js';
import { OpenTasks } from './use-cases/open-tasks.js';
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
    private readonly pairs: MentorshipQueries,
    private readonly tasks: OpenTasks,
  ) {}

  @On('followup.report_written')
  agreed({ payload }: StoredEvent, tx: Tx): Promise<void> {
    return this.actions.ofReport(tx, { id: String(payload.reportId), loanId: String(payload.loanId), personId: String(payload.personId) });
  }

  /** Whoever is no longer the mentor has nothing more to do here. */
  @On('mentoring.mentorship_moved', 'mentoring.mentorship_replaced')
  async mentorGone({ payload }: StoredEvent, tx: Tx): Promise<void> {
    const pair = await this.pairs.pair(String(payload.mentorshipId), tx);
    if (pair?.state === 'closed')
      await this.tasks.close(tx, systemActor('founders'), await tx.lockAll(FounderTaskEntity, { personId: pair.personId, part: 'mentor', state: 'open' }), 'dropped');
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
