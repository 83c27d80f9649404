import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { AccountQueries } from '#features/accounts';
import { LoanQueries } from '#features/loans';
import { MentoringQueries } from '#features/mentoring';
import { KeptQueries } from '#features/offers';
import { PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import {
  type Planned,
  planDecision,
  planFind,
  planHearing,
  planInstalment,
  planLapse,
  planMeetingNow,
  planMoved,
  planPaper,
  planRelease,
  planRequest,
  stillAhead,
  warnsFounder,
} from '../domain/plan.js';
import type { SubjectKind } from '../entities/reminder.entity.js';

/** What a reminder is about, and whose plan it is a part of. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly planOf: string;
}

/** Replaces the pending reminders of a subject by what its dates say now. What was sent stays sent: the unique key keeps it from leaving twice. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly clock: Clock,
    private readonly loans: LoanQueries,
    private readonly mentoring: MentoringQueries,
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
    private readonly kept: KeptQueries,
  ) {}

  async forLoan(tx: Tx, loanId: string): Promise<void> {
    await this.alone(tx, loanId);
    await tx.query("delete from reminder where plan_of = $1 and state = 'pending'", [loanId]);
    const open = (await this.loans.dueInstalments(loanId, tx)).filter(({ settled }) => !settled);
    const accountId = open[0] && (await this.people.accountOf(open[0].personId, tx));
    if (!accountId) return;
    const wishes = open.map(({ id, dueOn }) => ({ subject: { kind: 'instalment', id, planOf: loanId } as const, accountId, planned: planInstalment(dueOn) }));
    await this.insertAll(tx, wishes);
  }

  async forMeeting(tx: Tx, meetingId: string): Promise<void> {
    await this.alone(tx, meetingId);
    const meeting = await this.mentoring.meetingForReminder(meetingId, tx);
    await tx.query("delete from reminder where plan_of = $1 and state = 'pending'", [meetingId]);
    if (!meeting) return;
    for (const personId of meeting.personIds) await this.insert(tx, { kind: 'meeting', id: meetingId, planOf: meetingId }, personId, planMeetingNow(meeting, this.clock.now()));
  }

  async forHearing(tx: Tx, itemId: string): Promise<void> {
    await this.alone(tx, itemId);
    const hearing = await this.loans.hearingForReminder(itemId, tx);
    await tx.query("delete from reminder where plan_of = $1 and state = 'pending'", [itemId]);
    if (hearing && !hearing.cancelled) await this.insert(tx, { kind: 'hearing', id: itemId, planOf: itemId }, hearing.personId, planHearing(hearing.invitedAt, hearing.startsAt));
  }

  async forLetter(tx: Tx, letterId: string): Promise<void> {
    const letter = await this.loans.letterForReminder(letterId, tx);
    if (letter) await this.insert(tx, { kind: 'letter', id: letterId, planOf: letterId }, letter.personId, planDecision(letter.sentAt));
  }

  async forRequest(tx: Tx, requestId: string): Promise<void> {
    const request = await this.loans.requestForReminder(requestId, tx);
    if (request) await this.insert(tx, { kind: 'paper_request', id: requestId, planOf: requestId }, request.personId, planRequest(request.sentAt, request.dueOn));
  }

  async forMoved(tx: Tx, movedId: string): Promise<void> {
    const moved = await this.loans.movedForReminder(movedId, tx);
    if (moved) await this.insert(tx, { kind: 'reflow', id: movedId, planOf: movedId }, moved.personId, planMoved(moved.at));
  }

  async forFind(tx: Tx, findId: string): Promise<void> {
    const find = await this.kept.findForReminder(findId, tx);
    if (find) await this.insertFor(tx, { kind: 'search_find', id: findId, planOf: findId }, find.accountId, planFind(find.at));
  }

  async forPaper(tx: Tx, paperId: string): Promise<void> {
    const paper = await this.loans.paperForReminder(paperId, tx);
    if (paper) await this.insert(tx, { kind: 'document', id: paperId, planOf: paperId }, paper.personId, planPaper(paper.lastDay));
  }

  /** Of each part of the money that has left; what is planned already stays. */
  async forReleases(tx: Tx, loanId: string): Promise<void> {
    for (const release of await this.loans.releasesForReminder({ loanId }, tx))
      await this.insert(tx, { kind: 'release', id: release.id, planOf: release.id }, release.personId, planRelease(release.dueOn));
  }

  /** A file that the clock ends: its founder and whoever works on it are warned; with another last day or officer the plan is made anew. */
  async forLapse(tx: Tx, applicationId: string): Promise<void> {
    await this.alone(tx, applicationId);
    await tx.query("delete from reminder where plan_of = $1 and subject_kind = 'application' and state = 'pending'", [applicationId]);
    const file = await this.loans.lastDayForReminder(applicationId, tx);
    if (!file) return;
    const subject = { kind: 'application', id: applicationId, planOf: applicationId } as const;
    if (warnsFounder(file.state)) await this.insert(tx, subject, file.personId, planLapse(file.lastDay, 'founder'));
    if (file.staffAccountId) await this.insertFor(tx, subject, file.staffAccountId, planLapse(file.lastDay, 'desk'));
  }

  /** Two events of one subject plan one after the other, so that the later reads what the earlier wrote. */
  private async alone(tx: Tx, planOf: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reminders ${planOf}`]);
  }

  /** By mail where there is an address, else by SMS; a person without account is reminded by the officer (no row). */
  async insert(tx: Tx, subject: Subject, personId: string, planned: readonly Planned[]): Promise<void> {
    const accountId = await this.people.accountOf(personId, tx);
    if (accountId) await this.insertFor(tx, subject, accountId, planned);
  }

  /** The same for an account that is known. */
  insertFor(tx: Tx, subject: Subject, accountId: string, planned: readonly Planned[]): Promise<void> {
    return this.insertAll(tx, [{ subject, accountId, planned }]);
  }

  /**
   * Many at once, in two statements. What is planned already stays; what was kept back because its subject said otherwise (paid, called off, moved)
   * and is wanted again now waits again: a date may move away and come back.
   */
  async insertAll(tx: Tx, entries: readonly { readonly subject: Subject; readonly accountId: string; readonly planned: readonly Planned[] }[]): Promise<void> {
    const now = this.clock.now();
    const contacts = await this.accounts.contactsOf(
      entries.map(({ accountId }) => accountId),
      tx,
    );
    const rows = entries.flatMap(({ subject, accountId, planned }) => {
      const contact = contacts.get(accountId);
      if (!contact) return [];
      const of = { subject_kind: subject.kind, subject_id: subject.id, plan_of: subject.planOf, recipient: accountId, channel: contact.email ? 'mail' : 'sms' };
      return stillAhead(planned, now).map(({ kind, dueAt, expiresAt }) => ({ id: newId(), ...of, kind, due_at: dueAt, expires_at: expiresAt }));
    });
    if (rows.length === 0) return;
    await tx.query(
      `insert into reminder (id, subject_kind, subject_id, plan_of, kind, recipient_account_id, channel, due_at, expires_at, next_at)
       select id, subject_kind, subject_id, plan_of, kind, recipient, channel, due_at, expires_at, due_at
       from jsonb_to_recordset($1::jsonb) as r (id uuid, subject_kind text, subject_id uuid, plan_of uuid, kind text, recipient uuid, channel text, due_at timestamptz, expires_at timestamptz)
       on conflict (subject_id, kind, due_at, recipient_account_id, channel) do update set state = 'pending', reason = null, next_at = excluded.due_at, expires_at = excluded.expires_at
       where reminder.state = 'suppressed' and reminder.reason in ('already_done', 'cancelled', 'moved', 'gone')`,
      [JSON.stringify(rows)],
    );
  }
}
