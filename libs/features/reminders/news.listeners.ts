import { Injectable } from '@nestjs/common';
import { MentoringQueries } from '#features/mentoring';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { type NewsKind, newsOfFile, newsOfLoan, planNews } from './domain/news.js';
import { PlanReminders } from './use-cases/plan-reminders.js';

/** What happens to a file, a loan and a mentorship is told to whom it concerns, once. Each row is a plan of its own: nothing that is planned anew takes it back. */
@Injectable()
export class NewsListeners {
  constructor(
    private readonly plan: PlanReminders,
    private readonly mentoring: MentoringQueries,
  ) {}

  @On('loans.application_moved')
  fileMoved(event: StoredEvent, tx: Tx): Promise<void> {
    return this.tell(tx, event, newsOfFile[String(event.payload.move)], 'application', String(event.payload.applicationId));
  }

  @On('loans.loan_moved', 'loans.loan_disbursed', 'loans.loan_closed', 'loans.loan_noted')
  loanMoved(event: StoredEvent, tx: Tx): Promise<void> {
    const { move, what, loanId } = event.payload;
    const told = event.type === 'loans.loan_disbursed' ? 'disburse' : event.type === 'loans.loan_closed' ? 'close' : String(move ?? what);
    return this.tell(tx, event, newsOfLoan[told], 'loan', String(loanId));
  }

  /** The mentor is asked, then the founder, then both know. */
  @On('mentoring.mentor_proposed', 'mentoring.proposal_taken', 'mentoring.mentorship_accepted')
  async proposalMoved(event: StoredEvent, tx: Tx): Promise<void> {
    const proposal = await this.mentoring.proposalForReminder(String(event.payload.proposalId), tx);
    if (!proposal) return;
    const { founderId, mentorPersonId } = proposal;
    const [kind, whom] =
      { 'mentoring.mentor_proposed': ['mentor_asked', [mentorPersonId]] as const, 'mentoring.proposal_taken': ['mentor_offered', [founderId]] as const }[event.type] ??
      (['mentor_found', [founderId, mentorPersonId]] as const);
    for (const personId of whom) await this.plan.insert(tx, { kind: 'proposal', id: proposal.id, planOf: event.id }, personId, planNews(kind, event.at));
  }

  private async tell(tx: Tx, event: StoredEvent, kind: NewsKind | undefined, subject: 'application' | 'loan', id: string): Promise<void> {
    if (kind) await this.plan.insert(tx, { kind: subject, id, planOf: event.id }, String(event.payload.personId), planNews(kind, event.at));
  }
}
