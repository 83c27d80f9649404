import { Injectable } from '@nestjs/common';
import { LoanQueries } from '#features/loans';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { PlanReminders } from './use-cases/plan-reminders.js';

/** A date is set or moves: the plan moves. */
@Injectable()
export class ReminderListeners {
  constructor(
    private readonly plan: PlanReminders,
    private readonly loans: LoanQueries,
  ) {}

  @On('loans.loan_disbursed', 'loans.repayment_booked', 'loans.rows_changed', 'loans.loan_closed')
  loanChanged(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forLoan(tx, String(event.payload.loanId));
  }

  /** Whoever has an account from now on, or lends it to other files, is reminded there. */
  @On('people.person_claimed', 'people.people_merged', 'people.merge_undone')
  async personReached({ payload }: StoredEvent, tx: Tx): Promise<void> {
    const people = [payload.personId, payload.otherId].filter((id) => typeof id === 'string');
    for (const personId of people) {
      const loanIds = await this.loans.servicedOf(personId, tx);
      if (loanIds.length > 0) await this.plan.forLoans(tx, loanIds);
    }
  }

  @On('loans.applicant_convoked')
  applicantConvoked(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forHearing(tx, String(event.payload.itemId));
  }

  @On('loans.decision_sent')
  decisionSent(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forLetter(tx, String(event.payload.letterId));
  }

  @On('loans.papers_asked')
  papersAsked(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forRequest(tx, String(event.payload.requestId));
  }

  @On('loans.due_days_moved')
  dueDaysMoved(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forMoved(tx, String(event.payload.movedId));
  }

  @On('loans.paper_accepted')
  paperAccepted(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forPaper(tx, String(event.payload.paperId));
  }

  @On('loans.loan_disbursed', 'loans.loan_moved')
  async moneyLeft(event: StoredEvent, tx: Tx): Promise<void> {
    if (event.type === 'loans.loan_moved' && event.payload.move !== 'disburse_part') return;
    await this.plan.forReleases(tx, String(event.payload.loanId));
  }

  @On('loans.application_started', 'loans.application_moved', 'loans.application_decided', 'loans.grant_extended', 'loans.file_held')
  fileMoved(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forLapse(tx, String(event.payload.applicationId));
  }

  @On('offers.search_found')
  searchFound(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forFind(tx, String(event.payload.findId));
  }

  @On('mentoring.meeting_planned', 'mentoring.meeting_moved', 'mentoring.meeting_cancelled')
  meetingPlanned(event: StoredEvent, tx: Tx): Promise<void> {
    return this.plan.forMeeting(tx, String(event.payload.meetingId));
  }
}
