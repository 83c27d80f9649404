import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { systemActor } from '#kernel/permissions';
import { LoanQueries } from '#features/loans';
import { MentoringQueries, ProposeMentors } from '#features/mentoring';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { Queues } from '#platform/queue/queues';
import { MENTORS_PER_FIRM } from './domain/weights.js';
import { refreshJob } from './matching.job-names.js';
import { FindMentors } from './use-cases/find-mentors.js';

/** A mentor follows four firms at most: no need to look at more of those who wait. */
const WAITING_AT_ONCE = 10;

/** What happens elsewhere and changes who fits whom. */
@Injectable()
export class MatchingListeners {
  constructor(
    private readonly queues: Queues,
    private readonly clock: Clock,
    private readonly findMentors: FindMentors,
    private readonly loans: LoanQueries,
    private readonly mentoring: MentoringQueries,
    private readonly proposals: ProposeMentors,
  ) {}

  @On('people.profile_changed')
  async personChanged(event: StoredEvent, tx: Tx): Promise<void> {
    await this.ask(tx, 'person', String(event.payload.personId ?? event.subject.id));
  }

  /** Who was found to be somebody else leaves the lists. */
  @On('people.people_merged')
  async personGone(event: StoredEvent, tx: Tx): Promise<void> {
    await this.ask(tx, 'person', String(event.payload.otherId));
  }

  @On('offers.offer_published', 'offers.offer_changed', 'offers.offer_closed', 'offers.offer_twinned')
  async offerChanged(event: StoredEvent, tx: Tx): Promise<void> {
    await this.ask(tx, 'offer', String(event.payload.offerId ?? event.subject.id));
  }

  /** A granted loan looks for a mentor, when the committee advises one. */
  @On('loans.loan_granted')
  async proposeMentors(event: StoredEvent, tx: Tx): Promise<void> {
    if (event.payload.mentorRecommended === true) await this.findFor(tx, String(event.payload.loanId));
  }

  /** Somebody said no or nothing, or a founder asks for another mentor: the next one is asked. */
  @On('mentoring.proposal_declined', 'mentoring.proposal_expired', 'mentoring.mentorship_replaced')
  proposeAnother(event: StoredEvent, tx: Tx): Promise<void> {
    return this.findFor(tx, String(event.payload.loanId));
  }

  /** A mentor who leaves, or a pair that does not fit: the next one is asked. */
  @On('mentoring.mentorship_moved')
  async proposeInstead(event: StoredEvent, tx: Tx): Promise<void> {
    if (event.payload.reason === 'mentor_left' || event.payload.reason === 'mismatch') await this.findFor(tx, String(event.payload.loanId));
  }

  /** A new mentor meets those who still look for one, the longest waiting first. */
  @On('mentoring.mentor_moved')
  async proposeNewMentor(_event: StoredEvent, tx: Tx): Promise<void> {
    const loans = await this.loans.advisedMentor(tx);
    const looking = await this.mentoring.looking(
      loans.map(({ id }) => id),
      MENTORS_PER_FIRM,
      tx,
    );
    for (const id of looking.slice(0, WAITING_AT_ONCE)) await this.findFor(tx, id);
  }

  /** A loan that came to nothing needs no mentor. */
  @On('loans.loan_cancelled')
  takeProposalsBack(event: StoredEvent, tx: Tx): Promise<void> {
    return this.proposals.takeBack(tx, systemActor('matching'), String(event.payload.loanId));
  }

  /** Nobody is looked for when the loan came to nothing or is paid back meanwhile. */
  private async findFor(tx: Tx, loanId: string): Promise<void> {
    const loan = await this.loans.loan(loanId, tx);
    if (loan?.active) await this.findMentors.within(tx, systemActor('matching'), loan.personId, loan.id);
  }

  /** The row is the work; the job is the bell. */
  private async ask(tx: Tx, kind: 'person' | 'offer', id: string): Promise<void> {
    await tx.query('insert into match_work (kind, subject_id, requested_at) values ($1, $2, $3) on conflict (kind, subject_id) do update set requested_at = $3', [
      kind,
      id,
      this.clock.now(),
    ]);
    tx.afterCommit(() => this.queues.add(refreshJob, {}, { key: 'changed' }), refreshJob.name);
  }
}
