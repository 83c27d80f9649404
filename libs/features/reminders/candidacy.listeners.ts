import { Injectable } from '@nestjs/common';
import { type CandidacyMove, CandidacyNewsQueries, type CandidacyState, isToldToCandidate, newsForOrganisation } from '#features/candidacies';
import { OrganisationQueries } from '#features/organisations';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import type { StoredEvent } from '#platform/outbox/events';
import { On } from '#platform/outbox/on';
import { planTold } from './domain/plan.js';
import { PlanReminders } from './use-cases/plan-reminders.js';

/** What happens to a candidacy is told once: to the candidate what somebody else decided, to the organisation who comes, goes and waits. */
@Injectable()
export class CandidacyReminderListeners {
  constructor(
    private readonly plan: PlanReminders,
    private readonly candidacies: CandidacyNewsQueries,
    private readonly organisations: OrganisationQueries,
    private readonly people: PeopleQueries,
  ) {}

  @On('candidacies.moved')
  async moved(event: StoredEvent, tx: Tx): Promise<void> {
    const news = await this.candidacies.news(String(event.payload.candidacyId), tx);
    const [move, to] = [event.payload.move as CandidacyMove, event.payload.to as CandidacyState];
    // it has gone on: the later move tells
    if (!news || news.state !== to) return;
    const subject = { kind: 'candidacy', id: news.id, planOf: news.id } as const;
    const byHer = (await this.people.accountOf(news.personId, tx)) === event.actorId;
    const atOnce = move === 'send' && news.appliedAt.getTime() === news.since.getTime();
    if (isToldToCandidate(to, { byHer, atOnce })) await this.plan.insert(tx, subject, news.personId, planTold('candidacy_told', news.since));
    const word = newsForOrganisation(move, byHer);
    if (!word || news.sentAt === null) return;
    for (const accountId of await this.organisations.spokesOf(news.organisationId, tx))
      await this.plan.insertFor(tx, subject, accountId, planTold(`candidacy_${word}`, news.since));
  }

  @On('candidacies.suggested')
  async suggested(event: StoredEvent, tx: Tx): Promise<void> {
    const news = await this.candidacies.news(String(event.payload.candidacyId), tx);
    if (news?.state === 'suggested') await this.plan.insert(tx, { kind: 'candidacy', id: news.id, planOf: news.id }, news.personId, planTold('candidacy_told', news.since));
  }

  @On('candidacies.outcome_asked')
  async asked(event: StoredEvent, tx: Tx): Promise<void> {
    const question = await this.candidacies.question(String(event.payload.outcomeId), tx);
    if (question) await this.plan.insert(tx, { kind: 'outcome', id: question.id, planOf: question.candidacyId }, question.personId, planTold('outcome_asked', question.askedAt));
  }
}
